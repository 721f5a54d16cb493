import { placesHere, soundOfPlaces } from './places-here.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** A place of the neighbourhood, read or heard. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	const here = await placesHere(event, text);
	return { ...here, sound: soundOfPlaces(event, text, here) ?? undefined };
};
