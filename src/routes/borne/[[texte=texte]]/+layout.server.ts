import { readSettings, SETTINGS_COOKIE } from '#lib/features/lobby/kiosk-screens/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { kioskOf } from '../kiosk-of.ts';
import { noteScreen } from '../note-screen.ts';
import type { LayoutServerLoad } from './$types';

/** What every screen of the kiosk is framed with (ui/KioskShell.svelte). */
export const load: LayoutServerLoad = (event) => {
	const { id, name, centre } = kioskOf(event);
	// A guide says its step itself, and a site that is refused in which language.
	if (!/\[guide=slug\]|\/bloque$/.test(event.route.id)) noteScreen(event);
	const text: PublicText = event.params.texte ?? 'fr';
	return {
		text,
		kiosk: {
			id,
			name,
			centre: centre.name,
			timeZone: centre.timeZone,
			isExample: event.locals.isDemo
		},
		settings: readSettings(event.cookies.get(SETTINGS_COOKIE))
	};
};
