import { redirect } from '@sveltejs/kit';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import { actingAs, asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import {
	keepRegisters,
	readRegisters,
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
		const dropped = await takeFiles(form);
		if (dropped.length === 0) return refuse('Choisissez au moins un fichier.');
		const read = await readRegisters(dropped, request.signal);
		if ('refusal' in read) return refuse(read.message);
		const { database, now } = locals.world;
		const secrets = read.kinds.map((kind) => ({ kind }));
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

/** The files of the form, which has them no more: nothing of them is kept twice. */
async function takeFiles(form: FormData) {
	const dropped: { name: string; bytes: Uint8Array }[] = [];
	for (const file of form.getAll('fichiers')) {
		if (!(file instanceof File) || file.size === 0) continue;
		dropped.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
	}
	form.delete('fichiers');
	return dropped;
}
