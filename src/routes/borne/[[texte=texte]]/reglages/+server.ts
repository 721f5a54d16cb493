import { redirect } from '@sveltejs/kit';
import {
	changeSettings,
	readSettings,
	screenToReturnTo,
	SETTINGS_COOKIE,
	writeSettings
} from '#lib/features/lobby/kiosk-screens/index.ts';
import { kioskOf } from '../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** A setting of the screen is pressed: it is kept until the visit ends, and one is where one was. */
export const GET: RequestHandler = (event) => {
	const { cookies, locals, params, url } = event;
	kioskOf(event);
	const settings = changeSettings(readSettings(cookies.get(SETTINGS_COOKIE)), url.searchParams);
	// The script of the screen reads and writes it too, without waiting for us.
	cookies.set(SETTINGS_COOKIE, writeSettings(settings), {
		path: '/borne',
		httpOnly: false,
		secure: locals.keys.isSecure,
		sameSite: 'lax'
	});
	redirect(303, screenToReturnTo(url.searchParams.get('retour'), params.texte ?? 'fr'));
};
