import { sayAloud } from '../../../say-aloud.ts';
import { needAsked, placesHere, placesToSay } from '../places-here.ts';
import { openSearch } from '../sealed-search.ts';
import type { RequestHandler } from './$types';

/** The places that were found, said aloud as they are written. */
export const GET: RequestHandler = async (event) => {
	const { url, params } = event;
	const typed = openSearch(event, url.searchParams.get('recherche'));
	const here = await placesHere(event, { need: needAsked(url), typed });
	return sayAloud(event, params.texte ?? 'fr', placesToSay(event, here)?.words);
};
