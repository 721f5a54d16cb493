import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	keepPlacePhoto,
	listPlacePhotos,
	readPlace,
	withdrawPlacePhoto
} from '#lib/features/resources/places/index.server.ts';
import {
	MOST_PLACE_PHOTOS,
	PLACE_PHOTO_ROOM,
	wrongPhoto
} from '#lib/features/resources/places/index.ts';
import { type Asked, askedBy, ofTeam, type Visit } from '#lib/http/asked.ts';
import { deed, here } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown(
	ofTeam('write-places'),
	async (db, { params }: Asked<'lieu', Viewer>) => {
		const place = await readPlace(db, params.lieu);
		if (!place || place.mergedInto) return null;
		const photos = await listPlacePhotos(db, params.lieu);
		const { id, name, isRefuge } = place;
		return {
			...{ place: { id, name, isRefuge }, most: MOST_PLACE_PHOTOS },
			photos: photos.map((photo) => ({ ...photo, src: `/equipe/lieux/${id}/photos/${photo.id}` }))
		};
	},
	'Ce lieu n’est plus au répertoire.'
);

/** A photo comes in: redrawn before anything is written, since it takes seconds. */
async function add(event: Visit<'lieu'> & { request: Request }) {
	const { locals, url, params, viewer } = askedBy(event, ofTeam('write-places'));
	const form = await event.request.formData();
	const again = (status: 400 | 409, errors: Record<string, string>) =>
		refuseForm<never>(status, { name: 'ajouter', form, errors, why: null });
	const file = form.get('fichier');
	const shows = String(form.get('description') ?? '').trim();
	const wrong = wrongPhoto(file instanceof File ? file.size : 0, shows);
	if (!(file instanceof File) || Object.keys(wrong).length > 0) return again(400, wrong);
	const sender = { team: viewer.centre?.id ?? null, signal: event.request.signal };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const picture = await redrawLight(bytes, sender, PLACE_PHOTO_ROOM);
	if ('refusal' in picture) return again(400, { fichier: picture.message });
	const kept = await asViewer(locals, (db) =>
		keepPlacePhoto(db, { placeId: params.lieu, shows, picture })
	);
	if ('refusal' in kept) {
		return again(409, { [kept.refusal === 'shows' ? 'description' : '']: kept.message });
	}
	redirect(303, url.pathname);
}

export const actions: Actions = {
	ajouter: add,
	retirer: deed(
		ofTeam('write-places'),
		v.object({ photo: chosenId('Cette photo n’existe plus\u00a0: rechargez la page.') }),
		(db, { photo }) => withdrawPlacePhoto(db, photo),
		here
	)('retirer')
};
