import { mayKeepName } from '#lib/features/people/people/index.ts';

/** Days between the warning and the erasure. */
export const WARNING_DAYS = 30;

export type Retained = {
	lastContact: string;
	/** The day the centre was told, if it was. */
	warnedOn: string | null;
	/** Last day of a pause that somebody decided, with a reason. */
	pausedUntil: string | null;
};

/**
 * Where a name stands on a day: kept; put off for a written reason; near its end and to be
 * announced; announced and waited for; or to be erased (CNIL, délibération 2021-028; RGPD, art. 5, 1, e).
 */
export type RetentionStep = 'keep' | 'paused' | 'warn' | 'wait' | 'erase';

/**
 * Two years after the last contact, or at the end of a pause, a name goes: announced thirty days
 * before, never erased without those thirty days (CNIL, délibération 2021-028).
 */
export function retentionStep(one: Retained, today: string): RetentionStep {
	const soon = plus(today, WARNING_DAYS);
	if (mayKeepName(one.lastContact, soon)) return 'keep';
	if (one.pausedUntil !== null && one.pausedUntil >= soon) return 'paused';
	if (one.warnedOn === null) return 'warn';
	return erasedFrom(one) <= today ? 'erase' : 'wait';
}

/**
 * The first day on which the name may be erased: after its two years, its pause and the thirty days
 * of its warning, whichever ends last (CNIL, délibération 2021-028).
 */
export function erasedFrom({ lastContact, warnedOn, pausedUntil }: Retained): string {
	const ends = [
		endOfName(lastContact),
		warnedOn === null ? '' : plus(warnedOn, WARNING_DAYS),
		pausedUntil === null ? '' : plus(pausedUntil, 1)
	];
	return ends.toSorted().at(-1)!;
}

function endOfName(lastContact: string): string {
	const end = Temporal.PlainDate.from(lastContact).add({ years: 2, days: 1 });
	// From a 28th of February to a 29th, the rule gives one day more.
	return mayKeepName(lastContact, end.toString())
		? end.add({ days: 1 }).toString()
		: end.toString();
}

function plus(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}
