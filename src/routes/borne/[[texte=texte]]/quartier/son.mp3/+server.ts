import { sayAloud } from '../../../say-aloud.ts';
import { voicesHere, voicesToSay } from '../voices-here.ts';
import type { RequestHandler } from './$types';

/** What residents say, said aloud as it is written: it is published. */
export const GET: RequestHandler = async (event) => {
	const text = event.params.texte ?? 'fr';
	return sayAloud(event, text, voicesToSay(event, text, await voicesHere(event, text))?.words);
};
