import { redirect } from '@sveltejs/kit';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import { actingAs, asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import {
	keepRegisters,
	readDropped,
	writeDraftAnswers
} from '#lib/features/year/imports/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { keepDraftKey } from '../draft-key.ts';
import { pastImports } from '../past-imports.ts';
import type { Actions } from './$types';

export const load = shown('import-registers', async (db, { url, timeZone, today }) => ({
	thisYear: Number(today.slice(0, 4)),
	unchanged: url.searchParams.has('inchange'),
	undone: url.searchParams.has('annule'),
	imports: await pastImports(db, timeZone, 'registers')
}));

/** Read by nobody: she has left. */
const LEFT =
	'L’envoi a été interrompu\u00a0: rien n’est enregistré. Déposez les fichiers à nouveau.';

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const viewer = requireDeed(locals.viewer, 'import-registers');
		const form = await request.formData();
		const refuse = (message: string) =>
			refuseForm(400, { name: 'default', form, errors: { '': message }, why: null });
		const year = Number(form.get('annee'));
		if (!(year >= 1990 && year <= 2200)) {
			return refuse('Écrivez l’année des registres, par exemple 2018.');
		}
		const files = form.getAll('fichiers').filter((one) => one instanceof File && one.size > 0);
		if (files.length === 0) return refuse('Choisissez au moins un fichier.');
		const dropped = await Promise.all(
			files.map(async (file) => ({
				name: (file as File).name,
				bytes: new Uint8Array(await (file as File).arrayBuffer())
			}))
		);
		const read = await readDropped(dropped, request.signal);
		if (request.signal.aborted) return refuse(LEFT);
		const { database, now } = locals.world;
		const secrets = read.flatMap(({ kinds }) => kinds.map((kind) => ({ kind })));
		await noteRefused(database, actingAs(viewer, now()), 'registers', secrets);
		// Sent again, files wait a second time: the cookie that opens them went with the first answer.
		const draft = await asViewer(beforehand(locals), async (db) => {
			const kept = await keepRegisters(db, read);
			if (!('refusal' in kept)) await writeDraftAnswers(db, kept.id, { year, answers: {} });
			return kept;
		});
		if ('refusal' in draft) return refuse(draft.message);
		keepDraftKey(cookies, draft.id, draft.key, url);
		redirect(303, `/equipe/registres/${draft.id}`);
	}
};
