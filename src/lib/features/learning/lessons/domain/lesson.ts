import * as v from 'valibot';

/** Words of a text, as a reader counts them: an elided article goes with its word. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The most of a sentence, of a line that says what was done, and of an exercise (plain-french). */
export const MOST_WORDS = { sentence: 20, done: 15, exercise: 30, short: 5 };
/** Letters that hold in their place on half a page of large print. */
export const MOST_LETTERS = { done: 90, exercise: 160, where: 100 };
/** Lines that say what was done. */
export const LINES = 3;

const SENTENCE_END = /(?<=[.!?…])[\s»]+/;
const text = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty(),
	v.check(
		(said) => said.split(SENTENCE_END).every((one) => countWords(one) <= MOST_WORDS.sentence),
		'a sentence is too long'
	)
);
const atMost = (most: number) =>
	v.pipe(
		text,
		v.check((said) => countWords(said) <= most, 'too many words')
	);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const where = v.pipe(text, v.maxLength(MOST_LETTERS.where));

/** What « Où le retrouver » knows, each with how it is called on paper. */
export const PLACES = {
	computer: 'Sur un ordinateur',
	android: 'Sur un téléphone Android',
	iphone: 'Sur un iPhone',
	tablet: 'Sur une tablette'
} as const;
export type Place = keyof typeof PLACES;

/** A lesson as `content/lessons` writes it: what to teach from, and what to take home. */
export const LessonShape = v.object({
	slug,
	/** The content of a programme that it teaches, in the words of its list. */
	content: v.pipe(v.string(), v.nonEmpty()),
	/** The same in a few words, where many are told in one line. */
	short: atMost(MOST_WORDS.short),
	aim: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(120)),
	/** The guides (content/guides) to go on with at home, the first on the sheet. */
	guides: v.pipe(v.array(slug), v.maxLength(3)),
	prepare: v.pipe(v.array(text), v.minLength(1)),
	steps: v.pipe(v.array(v.object({ say: text, do: text })), v.minLength(5), v.maxLength(8)),
	words: v.pipe(v.array(v.object({ avoid: text, say: text })), v.minLength(1)),
	fears: v.pipe(v.array(v.object({ fear: text, answer: text })), v.minLength(1)),
	home: v.object({
		done: v.pipe(
			v.array(v.pipe(atMost(MOST_WORDS.done), v.maxLength(MOST_LETTERS.done))),
			v.length(LINES)
		),
		exercise: v.pipe(atMost(MOST_WORDS.exercise), v.maxLength(MOST_LETTERS.exercise)),
		where: v.object({
			computer: where,
			android: where,
			iphone: where,
			tablet: where,
			/** When nobody knows what she uses. */
			any: where
		})
	})
});

export type Lesson = v.InferOutput<typeof LessonShape>;
