import { saidOfKioskMap } from '#lib/features/neighbourhood/map/index.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import { sayAloud } from '../../../../say-aloud.ts';
import type { RequestHandler } from './$types';

/** How the map is used, said aloud. */
export const GET: RequestHandler = (event) => {
	kioskOf(event);
	const text = event.params.texte ?? 'fr';
	return sayAloud(event, text, saidOfKioskMap(text));
};
