import { error, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	listPictures,
	workOnGuide,
	writeGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	arrange,
	draftOf,
	missingIn,
	LANGUAGES,
	pictureName,
	readDraft,
	TEXT_LABELS,
	type TextName,
	textOf
} from '#lib/features/resources/guides/index.ts';
import { askedBy, type Asked, ofTeam } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import type { Actions } from './$types';

/** The step that one looks at after a gesture: the new one, the one that moved, what took its place. */
const seenAfter = ({ kind, step }: { kind: string; step: number }) =>
	kind === 'remove' ? step : step + (kind === 'up' ? -1 : 1);

const writes = ofTeam('write-guides');

function nameOf(text: string): TextName {
	if (Object.hasOwn(TEXT_LABELS, text)) return text as TextName;
	return error(404, { message: 'Ce texte n’existe pas.' });
}

export const load = shown(
	writes,
	async (db, { params }: Asked<'guide' | 'texte', Viewer>) => {
		const name = nameOf(params.texte);
		const work = await workOnGuide(db, params.guide);
		if (!work) return null;
		const { content, versionId, isOwn, layer } = work;
		const own = content.texts[name];
		const images = await listPictures(db, params.guide, null);
		return {
			name,
			label: TEXT_LABELS[name],
			guide: params.guide,
			title: content.texts.fr.title,
			versionId,
			isNew: own === undefined,
			/** What saving makes: a copy of the centre's own, when it is not there yet. */
			makesCopy: !isOwn,
			layer,
			// A translation begins as the French does, to be written over.
			draft: draftOf(own ?? content.texts.fr),
			pages: content.facts.map(({ id, says }) => ({ value: id, label: says })),
			pictures: [
				...images.map(({ id, shows }) => ({
					value: pictureName(id),
					label: `Image\u00a0: ${shows}`
				})),
				...Object.entries(PICTOGRAMS).map(([value, { shows }]) => ({ value, label: shows }))
			]
		};
	},
	'Ce guide n’existe pas, ou n’existe plus.'
);

export const actions: Actions = {
	ecrire: async (event) => {
		const { params } = askedBy<'guide' | 'texte', Viewer>(event, writes);
		const name = nameOf(params.texte);
		const form = await event.request.formData();
		const { draft, gesture, from } = readDraft(form);
		if (gesture.kind !== 'save') {
			return { arranged: { draft: arrange(draft, gesture), at: seenAfter(gesture) } };
		}
		const refused = (status: 400 | 409, errors: Record<string, string>) =>
			refuseForm(status, { name: 'ecrire', form, errors, why: null });
		// What was said of an image when it was added: in French.
		if (LANGUAGES[name] === 'fr') {
			const images = await asViewer(event.locals, (db) => listPictures(db, params.guide, null));
			for (const step of draft.steps) {
				step.alt ||= images.find(({ id }) => pictureName(id) === step.picture)?.shows ?? '';
			}
		}
		const missing = missingIn(draft);
		if (Object.keys(missing).length > 0) return refused(400, missing);
		const text = textOf(draft);
		const written = await asViewer(event.locals, (db) =>
			writeGuide(db, {
				guide: params.guide,
				from,
				change: (was) => ({ ...was, texts: { ...was.texts, [name]: text } })
			})
		);
		if ('refusal' in written) return refused(409, { '': written.message });
		redirect(303, `/equipe/guides/${params.guide}`);
	}
};
