import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../clock.ts';
import type { Whole } from './gather-parts.ts';

type Told = {
	key: string;
	line: unknown;
	since: Temporal.Instant;
	answered: Temporal.Instant | null;
};

/** How long an SMS that was heard may be brought again, and one whose answer may be lost. */
const LONGEST = {
	heard: Temporal.Duration.from({ hours: 24 }),
	answered: Temporal.Duration.from({ minutes: 5 })
};
/** An SMSC waits about so long for an answer, before it brings an SMS again. */
const SLOW = Temporal.Duration.from({ seconds: 5 });
const MOST = 1_000;

/**
 * SMPP gives no name to what people write. One SMS that is brought again, because we refused it, were slow
 * or lost the line, has the same key; the same words written twice have two: « STOP », « START », « STOP »
 * are three. What was heard before a restart has another key after it: to read twice is better than to lose.
 */
export function nameInbound(now: Clock) {
	const told = new Map<string, Told>();

	function begin(whole: Whole, line: unknown): { key: string; answered: () => void } {
		if (whole.id) return { key: whole.id, answered: () => {} };
		const words = JSON.stringify([whole.from, whole.to, whole.text]);
		const before = told.get(words);
		const key = before && isBroughtAgain(before, line) ? before.key : randomUUID();
		told.delete(words);
		told.set(words, { key, line, since: now(), answered: null });
		if (told.size > MOST) told.delete(told.keys().next().value!);
		return { key, answered: () => answer(words, whole.from) };
	}

	function isBroughtAgain({ line, since, answered }: Told, by: unknown): boolean {
		if (!answered) return isWithin(since, LONGEST.heard);
		const isDoubtful = line !== by || Temporal.Duration.compare(answered.since(since), SLOW) > 0;
		return isDoubtful && isWithin(answered, LONGEST.answered);
	}

	/** Whoever wrote something else since writes the first words anew. */
	function answer(words: string, from: string): void {
		for (const [other, { answered }] of told) {
			if (answered && other !== words && JSON.parse(other)[0] === from) told.delete(other);
		}
		const one = told.get(words);
		if (one) told.set(words, { ...one, answered: now() });
	}

	const isWithin = (instant: Temporal.Instant, longest: Temporal.Duration) =>
		Temporal.Duration.compare(now().since(instant), longest) <= 0;

	return { begin };
}
