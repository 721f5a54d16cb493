import { phoneOf } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import type { PageServerLoad } from './$types';

/** What the kiosk keeps to say, for when what is sent cannot leave, or a page that was not kept is asked for. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const isRead = event.url.searchParams.get('quoi') === 'lire';
	return {
		isRead,
		phone: (await phoneOf(event, centre))?.written ?? null,
		sound: soundOfScreen(event, isRead ? 'pas-garde' : 'sans-reseau')
	};
};
