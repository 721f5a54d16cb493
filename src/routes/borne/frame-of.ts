import type { RequestEvent } from '@sveltejs/kit';
import { readSettings, SETTINGS_COOKIE } from '#lib/features/lobby/kiosk-screens/index.ts';
import { textOfVisit } from './follow-visit.ts';
import { kioskOf } from './kiosk-of.ts';

/** What frames the screens that the desk uses, in French alone. */
export function frameOf(event: Pick<RequestEvent, 'cookies' | 'locals'>) {
	const kiosk = kioskOf(event);
	const { name, centre } = kiosk;
	return {
		/** In which text the screens before and after are. */
		visitor: textOfVisit(event, kiosk),
		kiosk: {
			name,
			centre: centre.name,
			timeZone: centre.timeZone,
			isExample: event.locals.isDemo
		},
		settings: readSettings(event.cookies.get(SETTINGS_COOKIE))
	};
}
