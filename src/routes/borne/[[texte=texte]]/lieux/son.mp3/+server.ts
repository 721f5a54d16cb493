import { sayAloud } from '../../../say-aloud.ts';
import { placesHere, placesToSay } from '../places-here.ts';
import type { RequestHandler } from './$types';

/** The places that were found, said aloud as they are written. */
export const GET: RequestHandler = async (event) => {
	const text = event.params.texte ?? 'fr';
	return sayAloud(event, text, placesToSay(event, text, await placesHere(event, text))?.words);
};
