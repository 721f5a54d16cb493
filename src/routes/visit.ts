import { error } from '@sveltejs/kit';
import { type Centre, listCentres, networkZone } from '#lib/features/house/centres/index.server.ts';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import { centreAddress } from '#lib/features/outreach/centre-pages/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { houseLinks } from './house-links.ts';

type Visit = { locals: App.Locals };

/** Somebody without an account reads what is public, in the words of that centre. */
export function visit<Result>(
	{ locals }: Visit,
	centre: Pick<Centre, 'id'> | null,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	return asVisitor(locals.world, centre?.id ?? null, work);
}

/** Now, and the clock of the network, on a page that is of no centre. */
export const networkNow = async ({ locals }: Visit, db: Db) => ({
	at: locals.world.now(),
	timeZone: await networkZone(db)
});

/** The day it is there: what ends with a day ends with that one. */
export const networkDay = (event: Visit): Promise<string> =>
	visit(event, null, async (db) => {
		const { at, timeZone } = await networkNow(event, db);
		return todayIn(timeZone, at);
	});

/** The centre that an address names. */
export async function visitedCentre({ locals }: Visit, slug: string | undefined): Promise<Centre> {
	const { database, now } = locals.world;
	return namedCentre(await listCentres(database, now()), slug);
}

/** The same, among centres that were read already. */
export const namedCentre = (centres: readonly Centre[], named: string | undefined): Centre =>
	centres.find(({ slug }) => slug === named) ??
	error(404, { message: 'Ce centre n’existe pas, ou n’existe plus.' });

/** The days from today on at a centre, both included. */
export function daysAhead({ locals }: Visit, { timeZone }: Pick<Centre, 'timeZone'>, days: number) {
	const from = todayIn(timeZone, locals.world.now());
	return { from, until: Temporal.PlainDate.from(from).add({ days }).toString() };
}

/** The whole address of a centre's page. */
export const pageAddress = ({ locals }: Visit, { slug }: Pick<Centre, 'slug'>): string =>
	new URL(centreAddress(slug, 'fr'), locals.keys.origin).href;

/** Whom to call when one is stuck: the centre, its telephone as it is written and as it is dialled. */
export async function phoneOf(event: Visit, centre: Pick<Centre, 'id' | 'name'> | null) {
	if (!centre) return null;
	const phone = await visit(event, centre, readVisitedPhone);
	return phone && { centre: centre.name, ...phone };
}

/** What surrounds a page of somebody who asks a centre for something. */
export async function aroundAsker(event: Visit, centre: Centre, text: PublicText) {
	const phone = await phoneOf(event, centre);
	return {
		...{ text, centre: centre.name, home: centreAddress(centre.slug, text) },
		isExample: event.locals.isDemo,
		phones: phone ? [phone] : [],
		links: houseLinks(languageOf(text))
	};
}
