import { giveUpHelp } from '#lib/features/lobby/help-calls/index.server.ts';
import { readSettings, SETTINGS_COOKIE } from '#lib/features/lobby/kiosk-screens/index.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { isFirstScreen } from '../follow-visit.ts';
import { kioskOf } from '../kiosk-of.ts';
import { noteScreen } from '../note-screen.ts';
import type { LayoutServerLoad } from './$types';

/** What every screen of the kiosk is framed with (ui/KioskShell.svelte). */
export const load: LayoutServerLoad = async (event) => {
	const kiosk = kioskOf(event);
	const { id, name, centre } = kiosk;
	const isFirst = isFirstScreen(event, kiosk);
	// A guide says its step itself, and a site that is refused in which language.
	if (!/\[guide=slug\]|\/bloque$/.test(event.route.id)) noteScreen(event);
	// Who left while the network was away ended her visit, and her call is heard no more: nobody reads it after her.
	if (isFirst) await asKiosk(event.locals.world, kiosk, giveUpHelp).catch(() => {});
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
