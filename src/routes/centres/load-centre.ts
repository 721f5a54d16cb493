import { error } from '@sveltejs/kit';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { eventLd, linkedText, organizationLd } from '#lib/features/outreach/agenda/index.ts';
import { closedBetween } from '#lib/features/learning/closures/index.ts';
import {
	publishedPages,
	visitedClosures
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	centreAddress,
	homeAddress,
	PAGE_TEXTS,
	type PageTextName,
	PUBLIC_WORDS,
	showPage
} from '#lib/features/outreach/centre-pages/index.ts';
import { askAddress } from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { houseLinks } from '../house-links.ts';
import { daysFrom } from './[centre=slug]/visited-centre.ts';
import { phoneOf, visit } from '../visit.ts';

type Visited = { locals: App.Locals; params: { centre?: string } };

/** How far ahead a reader is told what is to come. */
const DAYS_TOLD = 13;
/** How far ahead holidays and closures are looked for. */
const DAYS_AHEAD = 70;

/** The page of a centre in one of its texts, as anybody reads it. */
export async function loadCentre(event: Visited, name: PageTextName) {
	const { locals, params } = event;
	const { database, now } = locals.world;
	const centres = await listCentres(database, now());
	const centre = centres.find(({ slug }) => slug === params.centre);
	if (!centre) error(404, { message: 'Ce centre n’existe pas, ou n’existe plus.' });
	return tellCentre(event, centre, name, centres.length === 1);
}

/** The same, of a centre that is known; where it is alone, its page is the home. */
export async function tellCentre(
	event: { locals: App.Locals },
	centre: Centre,
	name: PageTextName,
	isAlone: boolean
) {
	const { locals } = event;
	const words = PUBLIC_WORDS[name];
	const today = todayIn(centre.timeZone, locals.world.now());
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString();
	const { page, closures, agenda } = await visit(event, centre, async (db) => ({
		agenda: await readAgenda(db, daysFrom(today, DAYS_TOLD)),
		page: (await publishedPages(db, [centre.id])).get(centre.id) ?? null,
		closures: await visitedClosures(db, today)
	}));
	const holidays = closedBetween(today, until, { commune: centre.commune, periods: [] });
	const phone = await phoneOf(event, centre);
	const address = new URL(centreAddress(centre.slug, 'fr'), locals.keys.origin).href;
	const linked = {
		...{ name: centre.name, url: address, timeZone: centre.timeZone },
		...(phone && { telephone: phone.number }),
		...(page && { address: { street: page.street, postcode: page.postcode, town: page.city } })
	};
	return {
		name,
		centre: { name: centre.name, slug: centre.slug },
		shown:
			page &&
			showPage(page, {
				...{ name, language: words.language, today, holidayIn: words.holiday },
				shut: [
					...holidays.map(({ firstDay, lastDay, name: holiday }) => ({
						firstDay,
						lastDay,
						holiday
					})),
					...closures.map((closure) => ({ ...closure, holiday: null }))
				]
			}),
		agenda,
		/** Where a place is asked for; what is asked for is added to it. */
		ask: askAddress(centre.slug, name),
		/** What search engines read of the centre and of what is to come. */
		linked: linkedText([
			organizationLd(linked),
			...agenda.map((occasion) =>
				eventLd(occasion, { centre: linked, isFree: page?.isFree ?? false })
			)
		]),
		phones: phone ? [phone] : [],
		others: PAGE_TEXTS.map((text) => ({
			href: centreAddress(centre.slug, text),
			label: PUBLIC_WORDS[text].name,
			language: PUBLIC_WORDS[text].language,
			isCurrent: text === name
		})),
		home: isAlone ? centreAddress(centre.slug, name) : homeAddress(words.language),
		guides: `${words.language === 'fr' ? '/guides' : `/${words.language}/guides`}?centre=${centre.slug}`,
		links: houseLinks(words.language),
		isExample: locals.isDemo
	};
}
