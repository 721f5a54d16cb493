import { soundOfList, workshopsHere } from './workshops-here.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** What is on at the centre, read or heard. */
export const load: PageServerLoad = async (event) => {
	const text = event.params.texte ?? 'fr';
	const here = await workshopsHere(event, text);
	return { ...here, sound: soundOfList(event, text, here.occasions) };
};
