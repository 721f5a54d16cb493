import { searchedWords } from '../../searched-words.ts';
import { needAsked, placesHere, soundOfPlaces } from './places-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** A place of the neighbourhood, read or heard. */
export const load: PageServerLoad = (event) => answer(event, { need: needAsked(event.url) });

export const actions: Actions = {
	/** A place is looked for, by words as they are said. */
	chercher: async (event) => answer(event, { typed: await searchedWords(event) })
};

async function answer(...[event, asked]: Parameters<typeof placesHere>) {
	const here = await placesHere(event, asked);
	return { ...here, sound: soundOfPlaces(event, here) ?? undefined };
}
