import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { centreAddress, homeAddress } from '#lib/features/outreach/centre-pages/index.ts';
import { findGuides, publishedGuides } from '#lib/features/resources/guides/index.server.ts';
import { guideAddress, guidesAddress } from '#lib/features/resources/guides/index.ts';
import { houseLinks } from '../house-links.ts';
import { phoneOf, visit } from '../visit.ts';
import { centreOfVisit, keptQuery } from './guide-visit.ts';

/** Found at most: nobody reads further. */
const MOST_FOUND = 12;

type Visited = { locals: App.Locals; url: URL };

/** The guides of a language: those that answer what is typed, or all of them by family. */
export async function loadGuides(event: Visited, language: 'fr' | 'en' | 'ar') {
	const { url, locals } = event;
	const centre = await centreOfVisit(event);
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const { all, found } = await visit(event, centre, async (db) => ({
		all: await publishedGuides(db),
		found: typed ? await findGuides(db, typed, MOST_FOUND) : []
	}));
	const query = keptQuery(event);
	const told = (guides: typeof all) =>
		guides.flatMap(({ guide, texts, titles, whys, minutes, families }) =>
			texts.includes(language)
				? {
						...{ guide, title: titles[language]!, why: whys[language]!, minutes, families },
						href: guideAddress(guide, language) + query,
						easy:
							language === 'fr' && texts.includes('facile')
								? guideAddress(guide, 'facile') + query
								: null
					}
				: []
		);
	// What was found stands alone: five hundred others are a link away.
	const guides = found.length > 0 ? [] : told(all);
	return {
		language,
		typed,
		isExample: locals.isDemo,
		found: told(found),
		families: FAMILIES.flatMap(({ code, label }) => {
			// Each guide once, where it belongs first.
			const own = guides.filter(({ families }) => families[0] === code);
			return own.length > 0 ? [{ code, label, guides: own }] : [];
		}),
		others: (['fr', 'en', 'ar'] as const).map((text) => ({
			text,
			href: guidesAddress(text) + query
		})),
		home: centre ? centreAddress(centre.slug, language) : homeAddress(language),
		links: houseLinks(language),
		all: guidesAddress(language) + query,
		kept: Object.fromEntries(new URLSearchParams(query)),
		phone: await phoneOf(event, centre)
	};
}
