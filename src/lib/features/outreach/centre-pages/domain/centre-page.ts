import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

/** What each text is called by the team. */
export const PAGE_TEXT_LABELS: Readonly<Record<PublicText, string>> = {
	fr: 'Français',
	facile: 'Facile à lire',
	en: 'Anglais',
	ar: 'Arabe'
};

/** Whether an address names one of its texts. */
export const isPageText = (named: string): named is PublicText =>
	Object.hasOwn(PAGE_TEXT_LABELS, named);

/** More of them, and the page is slow on an old telephone. */
export const MOST_PHOTOS = 3;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const Clock = v.pipe(v.string(), v.regex(CLOCK));
const Span = v.pipe(
	v.object({ from: Clock, until: Clock }),
	v.check(({ from, until }) => from < until)
);
const Day = v.pipe(v.string(), v.check(isDay));
const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Text = v.object({
	lead: v.pipe(v.string(), v.trim(), v.maxLength(400)),
	access: v.pipe(v.string(), v.trim(), v.maxLength(600)),
	does: v.pipe(v.array(Line), v.maxLength(12)),
	doesNot: v.pipe(v.array(Line), v.maxLength(12))
});

/** What a centre says of itself. Days and hours are those of its zone. */
export const CentrePageShape = v.object({
	/** By weekday, Monday first; a day has as many spans as it opens times. */
	openings: v.pipe(v.array(v.pipe(v.array(Span), v.maxLength(2))), v.length(7)),
	/** Days that are not as the others; without a span: closed. */
	specialDays: v.pipe(
		v.array(
			v.object({
				firstDay: Day,
				lastDay: Day,
				spans: v.pipe(v.array(Span), v.maxLength(2)),
				why: v.pipe(v.string(), v.trim(), v.maxLength(120))
			})
		),
		v.maxLength(40)
	),
	street: v.pipe(v.string(), v.trim(), v.maxLength(120)),
	postcode: v.pipe(v.string(), v.trim(), v.regex(/^(\d{5})?$/)),
	city: v.pipe(v.string(), v.trim(), v.maxLength(80)),
	/** Degrees, for « le plus près de moi »; null: not told. */
	position: v.nullable(
		v.object({
			latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
			longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
		})
	),
	/** What is offered costs nothing. */
	isFree: v.boolean(),
	/** In the order they are shown; one that is withdrawn is shown no more, whatever a version says. */
	photos: v.pipe(
		v.array(v.pipe(v.string(), v.uuid())),
		v.maxLength(MOST_PHOTOS),
		v.check((ids) => new Set(ids).size === ids.length)
	),
	texts: v.object({
		fr: Text,
		facile: v.optional(Text),
		en: v.optional(Text),
		ar: v.optional(Text)
	})
});
export type CentrePage = v.InferOutput<typeof CentrePageShape>;
export type PageText = CentrePage['texts']['fr'];
export type Span = v.InferOutput<typeof Span>;
export type SpecialDay = CentrePage['specialDays'][number];

export const EMPTY_TEXT: PageText = { lead: '', access: '', does: [], doesNot: [] };

/** Before anybody wrote: nothing is said, and nothing is invented. */
export const EMPTY_PAGE: CentrePage = {
	openings: Array.from({ length: 7 }, () => []),
	specialDays: [],
	...{ street: '', postcode: '', city: '', position: null, isFree: false },
	photos: [],
	texts: { fr: EMPTY_TEXT }
};

/** What a page still needs before residents read it, in sentences that say what to do. */
export function missingInPage({ openings, street, city, texts }: CentrePage): string[] {
	return [
		openings.every((day) => day.length === 0) && 'Dites quand le centre est ouvert.',
		(!street || !city) && 'Donnez l’adresse\u00a0: la rue et la ville.',
		!texts.fr.lead && 'Dites en une phrase ce que le centre fait pour les habitants.',
		texts.fr.does.length === 0 && 'Dites ce que vous faites avec les personnes.',
		texts.fr.doesNot.length === 0 && 'Dites ce que vous ne faites pas à leur place.'
	].filter((said) => said !== false);
}

/** The text of a page in a language, or its French: easy French falls back to French, too. */
export function textOf(page: CentrePage, name: PublicText): { text: PageText; isFrench: boolean } {
	const own = page.texts[name];
	return { text: own ?? page.texts.fr, isFrench: !own || name === 'fr' || name === 'facile' };
}

/** Spans that overlap say nothing clear: each begins after the last has ended. */
export const areInOrder = (spans: readonly Span[]): boolean =>
	spans.every((span, nth) => nth === 0 || spans[nth - 1]!.until <= span.from);
