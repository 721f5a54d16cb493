import { saidOfKioskCard } from '#lib/features/neighbourhood/map/index.ts';
import { sayAloud } from '../../../../say-aloud.ts';
import { cardHere } from '../card-here.ts';
import type { RequestHandler } from './$types';

/** The card of a place, said aloud as it is written. */
export const GET: RequestHandler = async (event) => {
	const { texte: text = 'fr', lieu } = event.params;
	return sayAloud(event, text, saidOfKioskCard(text, await cardHere(event, lieu)));
};
