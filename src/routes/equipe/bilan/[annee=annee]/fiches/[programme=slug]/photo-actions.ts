import { fail, redirect } from '@sveltejs/kit';
import { addPhoto, removePhoto } from '#lib/features/reports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { forProgramme } from './acted-programme.ts';
import type { Action } from './$types';

export const photo: Action = async ({ request, locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'write-report');
	const form = await request.formData();
	const words = {
		alternative: String(form.get('description') ?? ''),
		consentOn: String(form.get('accord') ?? ''),
		consentNote: String(form.get('preuve') ?? '')
	};
	const file = form.get('fichier');
	if (!(file instanceof File) || file.size === 0) {
		return fail(400, { photo: { ...words, message: 'Choisissez une photo sur votre appareil.' } });
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	const today = todayIn(centre.timeZone, locals.world.now());
	const result = await forProgramme(locals, params.programme, (db, programmeId) =>
		addPhoto(db, { programmeId, year: params.annee, bytes, today, ...words })
	);
	if ('refusal' in result) return fail(400, { photo: { ...words, message: result.message } });
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
