import { EXERCISE_FAMILIES } from '#lib/features/resources/practice/index.ts';
import { kioskOf } from '../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => {
	kioskOf(event);
	return { families: EXERCISE_FAMILIES };
};
