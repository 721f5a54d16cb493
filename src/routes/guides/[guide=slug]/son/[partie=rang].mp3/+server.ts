import { error } from '@sveltejs/kit';
import { readHeardVoice, showGuide } from '#lib/features/resources/guides/index.server.ts';
import { GUIDE_LABELS, LANGUAGES, spokenParts } from '#lib/features/resources/guides/index.ts';
import { sendRecording, sendSound } from '#lib/http/send-sound.ts';
import { askedText, centreOfVisit, notThere } from '../../../guide-visit.ts';
import { visit } from '../../../../visit.ts';
import type { RequestHandler } from './$types';

/** A part of a guide, said aloud by somebody who agreed, or by the installation itself. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, request } = event;
	const name = askedText(event);
	const centre = await centreOfVisit(event);
	const { shown, voice } = await visit(event, centre, async (db) => {
		const found = await showGuide(db, params.guide, name);
		const heard = found && (await readHeardVoice(db, { ...found, part: params.partie }));
		return { shown: found, voice: heard };
	});
	if (!shown) notThere();
	if (voice) return sendRecording(request, voice);
	const part = spokenParts(shown.text, GUIDE_LABELS[shown.name].papers)[params.partie];
	if (part === undefined) error(404, { message: 'Cette étape n’existe pas.' });
	const sound = await locals.world.speech.soundOf(part, LANGUAGES[shown.name]);
	if ('refusal' in sound) error(503, { message: sound.message });
	return sendSound(request, sound.path);
};
