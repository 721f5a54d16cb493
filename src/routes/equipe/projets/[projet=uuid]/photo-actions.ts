import { fail, redirect } from '@sveltejs/kit';
import { receivePhoto } from '#lib/features/learning/photos/index.server.ts';
import {
	addProjectPhoto,
	removeProjectPhoto
} from '#lib/features/learning/projects/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { RequestEvent } from './$types';

export const photoActions = {
	photo: async ({ request, locals, params, url }: RequestEvent) => {
		const { centre } = requireDeed(locals.viewer, 'follow-people');
		const today = todayIn(centre.timeZone, locals.world.now());
		const received = await receivePhoto(await request.formData(), today);
		if ('refused' in received) return fail(400, { photo: received.refused });
		const { photo } = received;
		const added = await asViewer(locals, (db) =>
			addProjectPhoto(db, { projectId: params.projet, ...photo })
		);
		if ('refusal' in added) {
			const { redrawn: _redrawn, today: _today, ...words } = photo;
			return fail(400, { photo: { ...words, message: added.message } });
		}
		redirect(303, `${url.pathname}#photos`);
	},
	'retirer-photo': async ({ request, locals, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'follow-people');
		const id = String((await request.formData()).get('photo'));
		if (isId(id)) await asViewer(locals, (db) => removeProjectPhoto(db, id));
		redirect(303, `${url.pathname}#photos`);
	}
};
