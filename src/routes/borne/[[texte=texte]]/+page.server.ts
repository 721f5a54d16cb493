import { guidesOpenedHere } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { shownTiles, tileOrder } from '#lib/features/lobby/kiosk-screens/index.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { publishedGuides } from '#lib/features/resources/guides/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { kioskOf } from '../kiosk-of.ts';
import { soundOfScreen } from '../screen-sound.ts';
import { isReadHere } from '../who-reads-here.ts';
import { visit } from '../../visit.ts';
import type { PageServerLoad } from './$types';

/** What people came for lately says more than a year ago. */
const WEEKS = 8;

/** The first screen: what people come for, then every way on. */
export const load: PageServerLoad = async (event) => {
	const kiosk = kioskOf(event);
	const { world } = event.locals;
	const today = Temporal.PlainDate.from(todayIn(kiosk.centre.timeZone, world.now()));
	const since = today.subtract({ weeks: WEEKS }).toString();
	const [{ guides, isRead }, opened] = await Promise.all([
		visit(event, kiosk.centre, async (db) => ({
			guides: await publishedGuides(db),
			isRead: await isReadHere(db, kiosk.centre.id)
		})),
		asKiosk(world, kiosk, (db) => guidesOpenedHere(db, since))
	]);
	const counts = new Map<string, number>();
	for (const { guide, families } of guides) {
		for (const family of families) {
			counts.set(family, (counts.get(family) ?? 0) + (opened.get(guide) ?? 0));
		}
	}
	return {
		tiles: shownTiles(tileOrder(counts, today.month), counts).map(({ code }) => code),
		isRead,
		sound: soundOfScreen(event, isRead ? 'accueil-quartier' : 'accueil')
	};
};
