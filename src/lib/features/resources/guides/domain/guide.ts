import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const day = v.pipe(v.string(), v.check(isDay));
const page = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** What a step asks of her; a site is named by the fact that says its address. */
const Action = v.variant('kind', [
	v.strictObject({ kind: v.literal('open-site'), label: text, fact: slug }),
	v.strictObject({ kind: v.literal('print'), label: text }),
	v.strictObject({ kind: v.literal('call'), label: text }),
	v.strictObject({ kind: v.literal('come'), label: text }),
	v.strictObject({ kind: v.literal('wait'), label: text })
]);

const Step = v.strictObject({
	title: text,
	text,
	/** A drawing of `content/pictures.json`, and what it shows in the words of this text. */
	picture: slug,
	alt: text,
	action: v.optional(Action),
	errors: v.array(text),
	/** What she does when it does not work: in the end, the centre. */
	stuck: text
});

const GuideText = v.strictObject({
	title: text,
	/** One sentence: what it is for. */
	why: text,
	/** To have beside her before she begins; none for what needs none. */
	papers: v.array(text),
	steps: v.pipe(v.array(Step), v.minLength(5), v.maxLength(12)),
	next: text,
	scam: v.optional(text)
});

/** What a page says, and the day when somebody read it there; null: nobody has, for this guide. */
const Fact = v.strictObject({ id: slug, says: text, page, readOn: v.nullable(day) });

/** Standard and easy French, English, Arabic. */
export const TEXTS = ['fr', 'facile', 'en', 'ar'] as const;
export type TextName = (typeof TEXTS)[number];
/** An address asks for one of them. */
export const isText = (name: string): name is TextName => TEXTS.some((known) => known === name);

/** A guide as `content/guides` writes it. */
export const GuideShape = v.strictObject({
	id: slug,
	version: day,
	/** The families of requests (content/families.json) that it answers. */
	families: v.pipe(v.array(slug), v.minLength(1)),
	/** How people ask for it, in their words. */
	asked: v.pipe(v.array(text), v.minLength(5)),
	/** A right is at stake: a translation that nobody has read is not shown. */
	isRight: v.boolean(),
	/** « Quitter vite » stands on its pages. */
	isViolence: v.boolean(),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
	/** What it costs, as a fact says it; null: nothing is said of a price. */
	price: v.nullable(v.strictObject({ label: text, fact: slug })),
	facts: v.array(Fact),
	/** The official sheet; null: there is none. */
	sheet: v.nullable(
		v.strictObject({ id: text, title: text, url: page, checkedOn: v.nullable(day) })
	),
	/** Told to the team, never to residents. */
	toVerify: v.array(text),
	lookAgainOn: day,
	texts: v.strictObject({
		fr: GuideText,
		facile: GuideText,
		en: v.optional(GuideText),
		ar: v.optional(GuideText)
	})
});

export type Guide = v.InferOutput<typeof GuideShape>;
export type GuideText = v.InferOutput<typeof GuideText>;
export type GuideStep = GuideText['steps'][number];
export type GuideFact = v.InferOutput<typeof Fact>;

/** The lines of a text, as they are read aloud: each is a sentence of its own, or several. */
export function linesOf({ title, why, papers, steps, next, scam }: GuideText): string[] {
	return [
		...[title, why, ...papers],
		...steps.flatMap((step) => [
			...[step.title, step.text, step.action?.label],
			...[...step.errors, step.stuck]
		]),
		...[next, scam]
	].filter((line) => line !== undefined);
}
