import * as v from 'valibot';
import { DOMAINS } from '../bank.ts';
import { WrittenItem } from './bank-item.ts';

const text = v.pipe(v.string(), v.minLength(1));
const steps = v.array(text);
const perDomain = v.strictObject(v.entriesFromList(DOMAINS, v.pipe(v.number(), v.minValue(0))));

const WrittenBank = v.strictObject({
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	writtenOn: v.pipe(v.string(), v.isoDate()),
	/** Said with every verdict until the bank is calibrated on real answers. */
	warning: text,
	review: text,
	cuts: v.pipe(
		v.tuple([v.number(), v.number()]),
		v.check(([low, high]) => low < high)
	),
	prior: v.strictObject({ mean: v.number(), sd: v.number(), correlation: v.number() }),
	weights: perDomain,
	answers: v.array(
		v.strictObject({ value: v.nullable(v.picklist([0, 1, 2])), code: text, label: text })
	),
	/** What the animator says to who could do a thing and does not care to. */
	advice: text,
	/** What each step of an effort means, so that two people count alike. */
	effort: v.strictObject({
		gestures: steps,
		typing: steps,
		reading: steps,
		abstraction: steps,
		consequence: steps
	}),
	rule: v.strictObject({
		start: v.number(),
		perPoint: v.number(),
		gap: v.number(),
		gapPerConsequence: v.number(),
		discrimination: v.number(),
		sdA: v.number(),
		sdB: v.number(),
		veryEasyFrom: v.number()
	}),
	items: v.array(WrittenItem)
});
export type WrittenBank = v.InferOutput<typeof WrittenBank>;

/**
 * A bank is read whole or refused with the places that are wrong: half a bank would measure half a
 * person.
 */
export function readWrittenBank(written: unknown): { bank: WrittenBank } | { faults: string[] } {
	const read = v.safeParse(WrittenBank, written);
	if (read.success) return { bank: read.output };
	return {
		faults: read.issues.map((issue) => `${v.getDotPath(issue) ?? 'banque'}\u00a0: ${issue.message}`)
	};
}
