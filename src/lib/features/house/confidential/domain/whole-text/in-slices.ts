import { refuse } from '#lib/shared/refuse.ts';
import { findConfidential } from './find-confidential.ts';
import type { Finding } from '../reading/finding.ts';
import { maskConfidential } from './mask-confidential.ts';
import { type ConfidentialRefusal, type FoundIn, tellRefusal } from './refuse-confidential.ts';

/** Code units read in one go: a few milliseconds, however hostile they are. */
export const SLICE = 8192;
/** Further than any search looks back or ahead (`hostile-text.test.ts`): a slice is read with its edges. */
const AROUND = 512;
/** What reading a text costs, however short it is, in code units. */
const EACH = 64;
/** Once its neighbour is masked, a word may be read otherwise. */
const MOST_PASSES = 4;
const FIELDS_NAMED = 3;

/** What a text holds, read in slices so that others are answered meanwhile (confidential-numbers). */
export function* findInSlices(text: string): Generator<void, Finding[]> {
	if (text.length <= SLICE) return findConfidential(text).findings;
	const found: Finding[] = [];
	for (let from = 0; from < text.length; from += SLICE) {
		if (from > 0) yield;
		const start = Math.max(0, from - AROUND);
		const { findings } = findConfidential(text.slice(start, from + SLICE + AROUND));
		for (const one of findings) {
			const begins = one.start + start;
			const isOfThisSlice = begins >= from && begins < from + SLICE;
			if (!isOfThisSlice || begins < (found.at(-1)?.end ?? 0)) continue;
			found.push({ ...one, start: begins, end: one.end + start });
		}
	}
	yield;
	return found;
}

/** The same text masked, in slices too. */
export function* maskInSlices(text: string): Generator<void, string> {
	if (text.length <= SLICE) return maskConfidential(text);
	let masked = text;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const left = yield* findInSlices(masked);
		if (left.length === 0) break;
		masked = maskConfidential(masked, left);
	}
	return masked;
}

/**
 * Refuses the texts of a form, each read on its own since several may bear one name, and pauses as
 * often as their length asks (study-2.4).
 */
export function* refuseInSlices(
	texts: Iterable<readonly [field: string, text: string]>
): Generator<void, ConfidentialRefusal | null> {
	const found: FoundIn[] = [];
	let cost = 0;
	for (const [field, text] of texts) {
		cost += EACH + Math.min(text.length, SLICE);
		if (cost > SLICE) {
			yield;
			cost = EACH + Math.min(text.length, SLICE);
		}
		for (const finding of yield* findInSlices(text)) found.push({ ...finding, field });
	}
	if (found.length === 0) return null;
	const named = [...new Set(found.map(({ field }) => field))].slice(0, FIELDS_NAMED);
	const message = tellRefusal(found.filter(({ field }) => named.includes(field)));
	return refuse('confidential', message, { findings: found });
}
