import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { readVisitedPhone } from '#lib/features/learning/letters/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import {
	comingSoon,
	eventLd,
	linkedText,
	organizationLd
} from '#lib/features/outreach/agenda/index.ts';
import {
	publishedPages,
	readPhotos,
	visitedClosures
} from '#lib/features/outreach/centre-pages/index.server.ts';
import {
	centreAddress,
	homeAddress,
	PUBLIC_WORDS,
	showPage,
	showPhotos,
	shutDays
} from '#lib/features/outreach/centre-pages/index.ts';
import { posterInWords } from '#lib/features/outreach/handouts/index.ts';
import { askAddress } from '#lib/features/outreach/place-requests/index.ts';
import { houseLinks } from '../house-links.ts';
import { daysAhead, namedCentre, pageAddress, visit } from '../visit.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { DAYS_PLANNED, sharedPicture } from './shared-picture.ts';

type Visited = { locals: App.Locals; params: { centre?: string } };

/** The page of a centre in one of its texts, as anybody reads it. */
export async function loadCentre(event: Visited, name: PublicText) {
	const { database, now } = event.locals.world;
	const centres = await listCentres(database, now());
	const centre = namedCentre(centres, event.params.centre);
	return tellCentre(event, centre, name, centres.length === 1);
}

/** The same, of a centre that is known; where it is alone, its page is the home. */
export async function tellCentre(
	event: { locals: App.Locals },
	centre: Centre,
	name: PublicText,
	isAlone: boolean
) {
	const { locals } = event;
	const words = PUBLIC_WORDS[name];
	const span = daysAhead(event, centre, DAYS_PLANNED);
	const today = span.from;
	const { page, photos, closures, planned, phone } = await visit(event, centre, async (db) => {
		const published = (await publishedPages(db, [centre.id])).get(centre.id) ?? null;
		return {
			planned: await readAgenda(db, span),
			page: published,
			photos: await readPhotos(db, published?.photos ?? []),
			closures: await visitedClosures(db, today),
			phone: await readVisitedPhone(db)
		};
	});
	const agenda = comingSoon(planned, today);
	const { origin } = locals.keys;
	const linked = {
		...{ name: centre.name, url: pageAddress(event, centre), timeZone: centre.timeZone },
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
				shut: shutDays(today, { commune: centre.commune, closures })
			}),
		photos: showPhotos(photos, {
			language: words.language,
			at: `/centres/${centre.slug}/photo`
		}),
		shared: {
			url: new URL(centreAddress(centre.slug, name), origin).href,
			image: new URL(`/centres/${centre.slug}/partage.png`, origin).href,
			alt: posterInWords(sharedPicture({ origin, centre, page, agenda, phone, today }))
		},
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
		phones: phone ? [{ centre: centre.name, ...phone }] : [],
		others: PUBLIC_TEXTS.map((text) => ({ text, href: centreAddress(centre.slug, text) })),
		home: isAlone ? centreAddress(centre.slug, name) : homeAddress(name),
		guides: `${words.language === 'fr' ? '/guides' : `/${words.language}/guides`}?centre=${centre.slug}`,
		links: houseLinks(words.language),
		isExample: locals.isDemo
	};
}
