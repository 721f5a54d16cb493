import type { RequestEvent } from '@sveltejs/kit';
import { readSettings, SETTINGS_COOKIE } from '#lib/features/lobby/kiosk-screens/index.ts';
import { kioskOf } from './kiosk-of.ts';

/** What frames the screens that the desk uses, in French alone. */
export function frameOf(event: Pick<RequestEvent, 'cookies' | 'locals'>) {
	const { name, centre } = kioskOf(event);
	return {
		kiosk: { name, centre: centre.name, isExample: event.locals.isDemo },
		settings: readSettings(event.cookies.get(SETTINGS_COOKIE))
	};
}
