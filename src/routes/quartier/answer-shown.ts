import { listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	type ShownAsked,
	shownPoints
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { readShownForm, type ShownForm } from '#lib/features/neighbourhood/contributions/index.ts';
import { networkDay } from '../visit.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Visited = { locals: App.Locals; url: URL };

export type ShownSearch = {
	form: ShownForm;
	/** The centre that was named; null: none was. */
	centre: { id: string; name: string } | null;
	asked: Omit<ShownAsked, 'most' | 'after'>;
};

/** Of a centre that nobody knows, nothing was said. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What the address asks of what residents say, read once for the list and for the map. */
export async function readShownSearch(event: Visited): Promise<ShownSearch> {
	const form = readShownForm(event.url.searchParams);
	const { database, now } = event.locals.world;
	const centres = form.centre ? await listCentres(database, now()) : [];
	const centre = centres.find(({ slug }) => slug === form.centre) ?? null;
	const asked = {
		...{ door: form.door, subject: form.subject, insee: form.commune, placeId: form.lieu },
		themeId: form.theme,
		centreId: form.centre && (centre?.id ?? NOBODY),
		today: await networkDay(event)
	};
	return { form, centre, asked };
}

/** What the page draws before anybody asks for the map: more would be one stain. */
const MOST_DOTS = 200;

/** Where they are, as the page draws them without a map. */
export const dotsOf = (db: Db, { asked }: ShownSearch) => shownPoints(db, asked, MOST_DOTS);

/** Where they are, as the map draws them. */
export const pointsOf = (db: Db, { asked }: ShownSearch) => shownPoints(db, asked);
