import { redirect } from '@sveltejs/kit';
import { readHostName } from '#lib/features/lobby/allow-lists/index.ts';
import { noteAtKiosk } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { textOfVisit } from '../../follow-visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { noteScreen } from '../../note-screen.ts';
import { soundOfScreen } from '../../screen-sound.ts';
import type { PageServerLoad } from './$types';

/** Said by the links of the languages: French was chosen there, and not by the machine. */
const CHOSEN_PARAM = 'choisie';

/**
 * Where the machine leads when a site is not on the list: its name alone is shown and counted. The machine
 * knows no language: it is that of the visit.
 */
export const load: PageServerLoad = (event) => {
	const { params, url, locals } = event;
	const kiosk = kioskOf(event);
	const asked = url.searchParams.get('site');
	const isChosen = url.searchParams.has(CHOSEN_PARAM);
	const here = (text: PublicText, more: Record<string, string> = {}) =>
		kioskAddress(
			text,
			`/bloque?${new URLSearchParams({ ...(asked && { site: asked }), ...more })}`
		);
	const own = params.texte ?? (isChosen ? 'fr' : textOfVisit(event, kiosk));
	if (own !== (params.texte ?? 'fr')) redirect(303, here(own));
	const site = readHostName(asked ?? '');
	noteScreen(event);
	// Read again in another language, it was refused once.
	if (asked !== null && !isChosen && event.request.method === 'GET') {
		noteAtKiosk(locals.world, kiosk, { kind: 'blocked-host', key: site ?? '' });
	}
	return {
		site,
		sound: soundOfScreen(event, 'bloque'),
		others: PUBLIC_TEXTS.map((text) => ({ text, href: here(text, { [CHOSEN_PARAM]: '1' }) }))
	};
};
