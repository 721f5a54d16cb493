import { saidOfKioskMap } from '#lib/features/neighbourhood/map/index.ts';
import { shownMap } from '../../../../carte/shown-map.ts';
import { visit } from '../../../../visit.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import { soundAt } from '../../../say-aloud.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Every place that is shown, on a map: a kiosk without network draws it from what it kept. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const now = { at: event.locals.world.now(), timeZone: centre.timeZone };
	const map = await visit(event, centre, (db) =>
		shownMap(db, event, { typed: '', now, most: 0 }, '')
	);
	return { map, sound: soundAt(event, text, { words: saidOfKioskMap(text), at: '/lieux/carte' }) };
};
