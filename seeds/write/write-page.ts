import {
	addPhoto,
	publishPage,
	writePage
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	EMPTY_PAGE,
	PHOTO_ROOM,
	type PageText
} from '#lib/features/outreach/centre-pages/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { redrawLight } from '#lib/platform/pictures/redraw-photo.ts';
import told from '../desk/pages.json' with { type: 'json' };
import type { CentreContent } from '../plan/centre-content.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { DRAWN_PHOTOS, drawn } from './drawn-photos.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** The centre that speaks the four languages of the page; the others speak French, plain and easy. */
const FOUR_TEXTS = 'jacques-brel';
const MORNING = { from: '09:00', until: '12:00' };
const AFTERNOON = { from: '14:00', until: '17:30' };

/** The direction says what the centre does, and residents read it. */
export async function writePublicPage(
	db: Db,
	{ now, timeZone, team, today }: Telling,
	{ slug, town }: CentreContent
): Promise<void> {
	await actAs(db, team.direction, momentOf(daysBefore(today, 40), '16:20', timeZone, now));
	const { street, postcode, position } = told.places[slug as keyof typeof told.places];
	const [latitude, longitude] = position as [number, number];
	const { fr, facile, en, ar } = told.texts satisfies Record<string, PageText>;
	const written = accepted(
		await writePage(db, {
			from: null,
			change: () => ({
				...EMPTY_PAGE,
				openings: [
					...Array.from({ length: 4 }, () => [MORNING, AFTERNOON]),
					...[[MORNING], slug === FOUR_TEXTS ? [MORNING] : [], []]
				],
				...{ street, postcode, city: town, isFree: true },
				position: { latitude, longitude },
				texts: slug === FOUR_TEXTS ? { fr, facile, en, ar } : { fr, facile }
			})
		})
	);
	accepted(await publishPage(db, await withPhotos(db, slug === FOUR_TEXTS, written.id)));
}

/** The first centre shows two pictures, drawn rather than photographed; nobody is on them. */
async function withPhotos(db: Db, isShown: boolean, written: string): Promise<string> {
	let from = written;
	for (const { words, svg } of isShown ? DRAWN_PHOTOS : []) {
		const picture = accepted(await redrawLight(await drawn(svg), 'ourselves', PHOTO_ROOM));
		from = accepted(await addPhoto(db, { from, words: { ...words, consent: null }, picture })).id;
	}
	return from;
}
