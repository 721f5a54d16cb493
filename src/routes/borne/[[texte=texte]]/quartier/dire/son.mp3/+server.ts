import { saidOfDoors } from '#lib/features/neighbourhood/contributions/index.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import { sayAloud } from '../../../../say-aloud.ts';
import type { RequestHandler } from './$types';

/** The doors, said aloud. */
export const GET: RequestHandler = (event) => {
	kioskOf(event);
	const text = event.params.texte ?? 'fr';
	return sayAloud(event, text, saidOfDoors(text));
};
