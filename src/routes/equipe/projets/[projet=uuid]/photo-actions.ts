import { fail, redirect } from '@sveltejs/kit';
import { addProjectPhoto, removeProjectPhoto } from '#lib/features/projects/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { RequestEvent } from './$types';

export const photoActions = {
	photo: async ({ request, locals, params, url }: RequestEvent) => {
		const { centre } = requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const words = {
			alternative: String(form.get('description') ?? ''),
			consentOn: String(form.get('accord') ?? ''),
			consentNote: String(form.get('preuve') ?? '')
		};
		const file = form.get('fichier');
		if (!(file instanceof File) || file.size === 0) {
			return fail(400, {
				photo: { ...words, message: 'Choisissez une photo sur votre appareil.' }
			});
		}
		const bytes = new Uint8Array(await file.arrayBuffer());
		const today = todayIn(centre.timeZone, locals.world.now());
		const added = await asViewer(locals, (db) =>
			addProjectPhoto(db, { projectId: params.projet, bytes, today, ...words })
		);
		if ('refusal' in added) return fail(400, { photo: { ...words, message: added.message } });
		redirect(303, `${url.pathname}#photos`);
	},
	'retirer-photo': async ({ request, locals, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const id = String((await request.formData()).get('photo'));
		if (isId(id)) await asViewer(locals, (db) => removeProjectPhoto(db, id));
		redirect(303, `${url.pathname}#photos`);
	}
};
