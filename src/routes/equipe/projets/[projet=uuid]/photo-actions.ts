import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { receivePhoto } from '#lib/features/learning/photos/index.server.ts';
import {
	addProjectPhoto,
	removeProjectPhoto
} from '#lib/features/learning/projects/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { RequestEvent } from './$types';

/** Redrawn before anything is written: it takes seconds, during which no transaction waits. */
export async function photo({ request, locals, params, url }: RequestEvent) {
	const { centre } = requireDeed(locals.viewer, 'follow-people');
	const form = await request.formData();
	const today = todayIn(centre.timeZone, locals.world.now());
	const sender = { team: centre.id, signal: request.signal };
	const received = await receivePhoto(form, sender, today);
	const added =
		'refusal' in received
			? received
			: await asViewer(locals, (db) =>
					addProjectPhoto(db, { projectId: params.projet, ...received.photo })
				);
	if (!('refusal' in added)) redirect(303, `${url.pathname}#photos`);
	// As a deed answers: what was sent cannot be read, or the use case says no.
	const status = 'refusal' in received ? 400 : 409;
	return refuseForm<never>(status, {
		name: 'photo',
		form,
		errors: { '': added.message },
		why: null
	});
}

export const photoActions = {
	'retirer-photo': deed(
		'follow-people',
		v.object({ photo: chosenId() }),
		(db, sent) => removeProjectPhoto(db, sent.photo),
		(_removed, { url }) => `${url.pathname}#photos`
	)
};
