import { saidOfVoiceTicket } from '#lib/features/neighbourhood/contributions/index.ts';
import { keptVoice } from '../../../../kept-voice.ts';
import { sayAloud } from '../../../../say-aloud.ts';
import type { RequestHandler } from './$types';

/** What her ticket is for, said aloud: nothing of what she said, and nothing is kept by the machine. */
export const GET: RequestHandler = async (event) => {
	const text = event.params.texte ?? 'fr';
	const isHere = (await keptVoice(event, text)) !== null;
	const sent = await sayAloud(event, text, saidOfVoiceTicket(text, isHere));
	sent.headers.set('cache-control', 'no-store');
	return sent;
};
