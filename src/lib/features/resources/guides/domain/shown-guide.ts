import { capital } from '#lib/shared/capital.ts';
import type { Guide, GuideText, TextName } from './guide.ts';

/** A site that a step leads to. */
export type Site = { url: string; host: string };

/** A text of a guide as somebody reads it, with what the rest of the guide says for it. */
export type ShownGuide = {
	guide: string;
	name: TextName;
	text: GuideText;
	minutes: number;
	price: string | null;
	isViolence: boolean;
	/** By fact: the sites of its steps. */
	sites: Readonly<Record<string, Site>>;
	sheet: { id: string; title: string; url: string; checkedOn: string | null } | null;
};

/**
 * A text of a guide, ready to be read; null where the guide has no such text. `readPages`: the day when
 * each page was read, by fact; a site whose page nobody has read is not named.
 */
export function showText(
	id: string,
	guide: Guide,
	name: TextName,
	readPages: ReadonlyMap<string, string>,
	sheetReadOn: string | null
): ShownGuide | null {
	const text = guide.texts[name];
	if (!text) return null;
	const asked = text.steps.flatMap(({ action }) =>
		action?.kind === 'open-site' ? action.fact : []
	);
	const sites = guide.facts
		.filter((fact) => asked.includes(fact.id) && (readPages.has(fact.id) || fact.readOn))
		.map(({ id: fact, page }) => [fact, { url: page, host: hostOf(page) }] as const);
	const { price, sheet } = guide;
	const isPriceRead = price && (readPages.has(price.fact) || isReadInFile(guide, price.fact));
	return {
		...{ guide: id, name, text, minutes: guide.minutes, isViolence: guide.isViolence },
		price: price && isPriceRead ? price.label : null,
		sites: Object.fromEntries(sites),
		sheet:
			sheet && (sheetReadOn || sheet.checkedOn)
				? {
						...{ id: sheet.id, title: sheet.title, url: sheet.url },
						checkedOn: sheetReadOn ?? sheet.checkedOn
					}
				: null
	};
}

const hostOf = (page: string) => new URL(page).host;

const isReadInFile = ({ facts }: Guide, fact: string) =>
	facts.some(({ id, readOn }) => id === fact && readOn !== null);

/** The languages of the page of a text. */
export const LANGUAGES: Readonly<Record<TextName, 'fr' | 'en' | 'ar'>> = {
	fr: 'fr',
	facile: 'fr',
	en: 'en',
	ar: 'ar'
};

/** Where a text of a guide is read. */
export function guideAddress(guide: string, name: TextName): string {
	if (name === 'fr') return `/guides/${guide}`;
	return name === 'facile' ? `/guides/${guide}/facile` : `/${name}/guides/${guide}`;
}

/** Where all the guides of a language are. */
export const guidesAddress = (language: 'fr' | 'en' | 'ar'): string =>
	language === 'fr' ? '/guides' : `/${language}/guides`;

/** The same, where the centre whose words it says, and where it is opened, are known. */
export function guideLink(guide: string, centre: string, place: 'accueil' | 'seance'): string {
	return `${guideAddress(guide, 'fr')}?centre=${centre}&lieu=${place}`;
}

/** The name of a guide that nobody may read any more, from its address: « Carte vitale ». */
export function slugWords(guide: string): string {
	const words = guide.replaceAll('-', ' ');
	return capital(words);
}

/** A guide as a paper that is about something else names it. */
export type GuideOnPaper = {
	title: string;
	/** As it is copied by hand: no « https:// ». */
	written: string;
	/** What the square opens. */
	address: string;
};

/** Where it is read again from paper; a centre's own words are found by its name alone. */
export function guideOnPaper(
	{ guide, title, isOwn }: { guide: string; title: string; isOwn: boolean },
	{ origin, centre }: { origin: string; centre: string }
): GuideOnPaper {
	const address = new URL(guideAddress(guide, 'fr'), origin);
	const short = `${address.host}${address.pathname}`;
	address.searchParams.set('centre', centre);
	return {
		title,
		written: isOwn ? `${short}${address.search}` : short,
		address: address.href
	};
}
