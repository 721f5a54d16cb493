import { soundOfScreen } from '../../screen-sound.ts';
import type { PageServerLoad } from './$types';

/** The closing screen: what was erased. */
export const load: PageServerLoad = (event) => ({ sound: soundOfScreen(event, 'fini') });
