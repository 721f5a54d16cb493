import { saidOfKioskCard } from '#lib/features/neighbourhood/map/index.ts';
import { soundAt } from '../../../say-aloud.ts';
import { cardHere } from './card-here.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** A place of the neighbourhood, read or heard. */
export const load: PageServerLoad = async (event) => {
	const { texte: text = 'fr', lieu } = event.params;
	const card = await cardHere(event, lieu);
	const words = saidOfKioskCard(text, card);
	return { card, sound: soundAt(event, text, { words, at: `/lieux/${lieu}` }) };
};
