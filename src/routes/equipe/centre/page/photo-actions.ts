import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { addPhoto, withdrawPhoto } from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	type CentrePage,
	earlier,
	PHOTO_ROOM,
	readPhotoWords,
	withPhoto,
	wrongFile
} from '#lib/features/outreach/centre-pages/index.ts';
import { askedBy, type Visit } from '#lib/http/asked.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { isId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { writeFrom } from './write-from.ts';

/** A photo comes in: redrawn before anything is written, since it takes seconds. */
async function add(event: Visit & { request: Request }) {
	const { locals, today, url, viewer } = askedBy(event, 'write-centre-page');
	const form = await event.request.formData();
	const again = (status: 400 | 409, sentences: Record<string, string>) =>
		refuseForm<never>(status, { name: 'photo', form, errors: sentences, why: null });
	const { read: words, errors } = readPhotoWords(form, today);
	const file = form.get('fichier');
	const wrong = wrongFile(file instanceof File ? file.size : 0);
	const told = { ...(wrong && { fichier: wrong }), ...errors };
	if (!(file instanceof File) || Object.keys(told).length > 0) return again(400, told);
	const bytes = new Uint8Array(await file.arrayBuffer());
	const sender = { team: viewer.centre?.id ?? null, signal: event.request.signal };
	const picture = await redrawLight(bytes, sender, PHOTO_ROOM);
	if ('refusal' in picture) return again(400, { fichier: picture.message });
	const version = String(form.get('version') ?? '');
	const from = isId(version) ? version : null;
	const added = await asViewer(locals, (db) => addPhoto(db, { from, words, picture }));
	if ('refusal' in added) return again(409, { '': added.message });
	redirect(303, url.pathname);
}

const GONE = 'Cette photo n’existe plus\u00a0: rechargez la page.';
const photo = chosenId(GONE);

/** Another order of the photos of the page: a version that residents do not read yet. */
const order = (
	name: string,
	change: (photos: readonly string[], id: string) => ReturnType<typeof withPhoto>
) =>
	writeFrom(
		name,
		(form) => {
			const id = String(form.get('photo') ?? '');
			const errors: Record<string, string> = isId(id) ? {} : { '': GONE };
			return { read: id, errors };
		},
		(was: CentrePage, id) => {
			const photos = change(was.photos, id);
			return 'refusal' in photos ? photos : { ...was, photos };
		}
	);

export const photoActions = {
	photo: add,
	'montrer-photo': order('montrer-photo', withPhoto),
	'monter-photo': order('monter-photo', earlier),
	'oter-photo': order('oter-photo', (photos, id) => photos.filter((one) => one !== id)),
	...deeds({
		'effacer-photo': deed(
			'write-centre-page',
			v.object({ photo }),
			(db, sent) => withdrawPhoto(db, sent.photo),
			here
		)
	})
};
