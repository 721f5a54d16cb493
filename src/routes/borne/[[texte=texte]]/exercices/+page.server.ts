import { EXERCISE_FAMILIES } from '#lib/features/resources/practice/index.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = (event) => {
	kioskOf(event);
	return { families: EXERCISE_FAMILIES, sound: soundOfScreen(event, 'exercices') };
};
