import { fail, redirect } from '@sveltejs/kit';
import { noteRefused } from '#lib/features/house/confidential/index.server.ts';
import {
	keepRegisters,
	readDropped,
	writeDraftAnswers
} from '#lib/features/year/imports/index.server.ts';
import { actingAs, asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../require-deed.ts';
import { keepDraftKey } from '../draft-key.ts';
import { pastImports } from '../past-imports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	return {
		thisYear: Number(today.slice(0, 4)),
		unchanged: url.searchParams.has('inchange'),
		undone: url.searchParams.has('annule'),
		imports: await pastImports(locals, viewer, 'registers')
	};
};

/** Read by nobody: she has left. */
const LEFT =
	'L’envoi a été interrompu\u00a0: rien n’est enregistré. Déposez les fichiers à nouveau.';

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const viewer = requireDeed(locals.viewer, 'import-registers');
		const form = await request.formData();
		const typed = String(form.get('annee') ?? '');
		const year = Number(typed);
		if (!(year >= 1990 && year <= 2200)) {
			return fail(400, { message: 'Écrivez l’année des registres, par exemple 2018.', typed });
		}
		const files = form.getAll('fichiers').filter((file) => file instanceof File && file.size > 0);
		if (files.length === 0) {
			return fail(400, { message: 'Choisissez au moins un fichier.', typed });
		}
		const dropped = await Promise.all(
			files.map(async (file) => ({
				name: (file as File).name,
				bytes: new Uint8Array(await (file as File).arrayBuffer())
			}))
		);
		const read = await readDropped(dropped, request.signal);
		if (request.signal.aborted) return fail(400, { message: LEFT, typed });
		const { database, now } = locals.world;
		const secrets = read.flatMap(({ kinds }) => kinds.map((kind) => ({ kind })));
		await noteRefused(database, actingAs(viewer, now()), 'registers', secrets);
		// Sent again, files wait a second time: the cookie that opens them went with the first answer.
		const draft = await asViewer(beforehand(locals), async (db) => {
			const kept = await keepRegisters(db, read);
			if (!('refusal' in kept)) await writeDraftAnswers(db, kept.id, { year, answers: {} });
			return kept;
		});
		if ('refusal' in draft) return fail(413, { message: draft.message, typed });
		keepDraftKey(cookies, draft.id, draft.key, url);
		redirect(303, `/equipe/registres/${draft.id}`);
	}
};
