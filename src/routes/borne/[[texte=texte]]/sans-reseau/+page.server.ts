import { phoneOf } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import type { PageServerLoad } from './$types';

/** What the kiosk keeps to say, for when what is sent cannot leave. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	return {
		phone: (await phoneOf(event, centre))?.written ?? null,
		sound: soundOfScreen(event, 'sans-reseau')
	};
};
