import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	keepVoice,
	removeVoice,
	voicesAtWork,
	workOnGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	LANGUAGES,
	TEXT_LABELS,
	type TextName,
	VoiceForm
} from '#lib/features/resources/guides/index.ts';
import { askedBy, type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { cleanRecording } from '#lib/platform/recordings/clean-recording.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

type Of = 'guide' | 'texte';
const writes = ofTeam('write-guides');
const NO_FILE = 'Choisissez l’enregistrement sur votre appareil.';

function nameOf(text: string): TextName {
	if (Object.hasOwn(TEXT_LABELS, text)) return text as TextName;
	return error(404, { message: 'Ce texte n’existe pas.' });
}

export const load = shown(
	writes,
	async (db, { params, locals, timeZone }: Asked<Of, Viewer>) => {
		const name = nameOf(params.texte);
		const work = await workOnGuide(db, params.guide);
		const text = work?.content.texts[name];
		if (!work || !text) return null;
		const parts = await voicesAtWork(db, { guide: params.guide, name, text });
		const told = ({ at, ...voice }: (typeof parts)[number]['past'][number]) => ({
			...voice,
			at: momentIn(timeZone, at)
		});
		return {
			guide: params.guide,
			name,
			language: LANGUAGES[name],
			label: TEXT_LABELS[name],
			title: work.content.texts.fr.title,
			canSpeak: locals.world.speech.can,
			parts: parts.map(({ voice, past, ...part }) => ({
				...part,
				voice: voice && told(voice),
				past: past.map(told)
			}))
		};
	},
	'Ce texte n’existe pas, ou n’existe plus.'
);

const removal = v.object({ voix: chosenId('Cette voix n’existe plus\u00a0: rechargez la page.') });

export const actions: Actions = {
	/** Its file is read before anything is written. */
	enregistrer: async (event) => {
		const { params, locals } = askedBy<Of, Viewer>(event, writes);
		const name = nameOf(params.texte);
		const form = await event.request.formData();
		const again = (status: 400 | 409, errors: Record<string, string>) =>
			refuseForm<never>(status, { name: 'enregistrer', form, errors, why: null });
		const read = readForm(VoiceForm, form);
		const file = form.get('fichier');
		const errors = 'errors' in read ? read.errors : {};
		if (!(file instanceof File) || file.size === 0) {
			return again(400, { ...errors, fichier: NO_FILE });
		}
		if ('errors' in read) return again(400, errors);
		const recording = cleanRecording(new Uint8Array(await file.arrayBuffer()));
		if ('refusal' in recording) return again(400, { fichier: recording.message });
		const kept = await asViewer(locals, (db) =>
			keepVoice(db, { guide: params.guide, text: name, spoken: read.sent.mots, recording })
		);
		if ('refusal' in kept) return again(409, { '': kept.message });
		redirect(303, event.url.pathname);
	},
	...deeds({
		retirer: deed(
			writes,
			removal,
			(db, { voix }, _doing: Doing<Of, Viewer>) => removeVoice(db, voix),
			here
		)
	})
};
