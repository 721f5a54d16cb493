import { readHostName } from '#lib/features/lobby/allow-lists/index.ts';
import { noteAtKiosk } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { frameOf } from '../frame-of.ts';
import { kioskOf } from '../kiosk-of.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Where the machine leads when a site is not on the list: its name alone is shown and counted. */
export const load: PageServerLoad = (event) => {
	const asked = event.url.searchParams.get('site');
	const site = readHostName(asked ?? '');
	if (asked !== null && event.request.method === 'GET') {
		const note = { kind: 'blocked-host' as const, key: site ?? '' };
		noteAtKiosk(event.locals.world, kioskOf(event), note);
	}
	return { ...frameOf(event), site };
};
