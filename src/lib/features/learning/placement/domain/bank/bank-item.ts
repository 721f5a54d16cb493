import * as v from 'valibot';
import { DOMAINS } from '../bank.ts';

const text = v.pipe(v.string(), v.minLength(1));
const positive = v.pipe(v.number(), v.minValue(0.01));
const day = v.pipe(v.string(), v.isoDate());
/** How much a doing asks of each of five things: a step of its scale in `placement-bank.json`. */
const upTo = (highest: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highest));

const Effort = v.strictObject({
	gestures: upTo(4),
	typing: upTo(3),
	reading: upTo(3),
	abstraction: upTo(4),
	consequence: upTo(3)
});
export type Effort = v.InferOutput<typeof Effort>;

/** A question of the bank, with all that is known of it. */
export const WrittenItem = v.strictObject({
	id: text,
	domain: v.picklist(DOMAINS),
	/** The one thing it asks about: no two questions share it. */
	action: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
	/** Before or after a course: a person never meets the same question twice. */
	half: v.picklist(['A', 'B']),
	wording: text,
	readAloud: text,
	pictogram: text,
	microTask: v.nullable(text),
	effort: Effort,
	a: positive,
	sdA: positive,
	b: v.pipe(
		v.tuple([v.number(), v.number()]),
		v.check(([first, second]) => first < second)
	),
	sdB: positive,
	/** The activity of Eurostat’s list of 2019 that doing it alone counts for. */
	eurostat: v.nullable(text),
	study: text,
	digcomp: v.pipe(v.string(), v.regex(/^([1-5]\.[1-6]|prérequis)$/)),
	writtenOn: day,
	/** Who is to read it with residents, and the day somebody did: none until it is true. */
	reader: v.strictObject({ role: text, readOn: v.nullable(day) })
});
export type WrittenItem = v.InferOutput<typeof WrittenItem>;
