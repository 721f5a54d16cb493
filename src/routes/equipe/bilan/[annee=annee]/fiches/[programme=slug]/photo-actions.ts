import { fail, redirect } from '@sveltejs/kit';
import { receivePhoto } from '#lib/features/learning/photos/index.server.ts';
import { addPhoto, removePhoto } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { forProgramme } from './acted-programme.ts';
import type { Action } from './$types';

export const photo: Action = async ({ request, locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'write-report');
	const today = todayIn(centre.timeZone, locals.world.now());
	const received = await receivePhoto(await request.formData(), today);
	if ('refused' in received) return fail(400, { photo: received.refused });
	const { photo: sent } = received;
	const result = await forProgramme(locals, params.programme, (db, programmeId) =>
		addPhoto(db, { programmeId, year: params.annee, ...sent })
	);
	if ('refusal' in result) {
		const { redrawn: _redrawn, today: _today, ...words } = sent;
		return fail(400, { photo: { ...words, message: result.message } });
	}
	redirect(303, `${url.pathname}#photos`);
};

export const removePhotoAction: Action = async ({ request, locals, url }) => {
	requireDeed(locals.viewer, 'write-report');
	const id = String((await request.formData()).get('photo'));
	if (isId(id)) {
		await asViewer(locals, (db) => removePhoto(db, id));
	}
	redirect(303, `${url.pathname}#photos`);
};
