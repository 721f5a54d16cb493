import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	keepPicture,
	listPictures,
	removePicture,
	workOnGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	PictureForm,
	pictureName,
	TEXT_LABELS,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { askedBy, type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

const writes = ofTeam('write-guides');
const NO_FILE = 'Choisissez l’image sur votre appareil.';

export const load = shown(
	writes,
	async (db, { params, viewer }: Asked<'guide', Viewer>) => {
		const work = await workOnGuide(db, params.guide);
		if (!work) return null;
		const texts = Object.entries(work.content.texts) as [
			TextName,
			{ steps: { picture: string }[] }
		][];
		const pictures = await listPictures(db, params.guide, viewer.centre?.slug ?? null);
		return {
			guide: params.guide,
			title: work.content.texts.fr.title,
			pictures: pictures.map((picture) => ({
				...picture,
				shownIn: texts.flatMap(([name, { steps }]) =>
					steps.flatMap((step, at) =>
						step.picture === pictureName(picture.id)
							? `étape\u00a0${at + 1} (${TEXT_LABELS[name].toLowerCase()})`
							: []
					)
				)
			}))
		};
	},
	'Ce guide n’existe pas, ou n’existe plus.'
);

const removal = v.object({
	image: chosenId('Cette image n’existe plus\u00a0: rechargez la page.')
});

export const actions: Actions = {
	/** Redrawn before anything is written: it takes seconds, no transaction waits. */
	ajouter: async (event) => {
		const { params, locals, viewer } = askedBy<'guide', Viewer>(event, writes);
		const form = await event.request.formData();
		const again = (status: 400 | 409, errors: Record<string, string>) =>
			refuseForm<never>(status, { name: 'ajouter', form, errors, why: null });
		const read = readForm(PictureForm, form);
		const file = form.get('fichier');
		const errors = 'errors' in read ? read.errors : {};
		if (!(file instanceof File) || file.size === 0) {
			return again(400, { ...errors, fichier: NO_FILE });
		}
		if ('errors' in read) return again(400, errors);
		const picture = await redrawLight(new Uint8Array(await file.arrayBuffer()), {
			team: viewer.centre?.id ?? null,
			signal: event.request.signal
		});
		if ('refusal' in picture) return again(400, { fichier: picture.message });
		const kept = await asViewer(locals, (db) =>
			keepPicture(db, { guide: params.guide, shows: read.sent.description, picture })
		);
		if ('refusal' in kept) return again(409, { '': kept.message });
		redirect(303, event.url.pathname);
	},
	...deeds({
		retirer: deed(
			writes,
			removal,
			(db, { image }, _doing: Doing<'guide', Viewer>) => removePicture(db, image),
			here
		)
	})
};
