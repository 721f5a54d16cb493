import { error } from '@sveltejs/kit';
import { kioskOf } from '../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

/** Nothing is there: the bar of the kiosk is, with the way home and somebody to call. */
export const load: PageServerLoad = (event) => {
	kioskOf(event);
	error(404, { message: 'Cette page n’est pas là.' });
};
