import type { Kind, Rule } from '#lib/features/reminders/rules/index.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { type Place, planOccasion } from '../../domain/plan-occasion.ts';

/** A rule looks a month ahead at most, and a closed day moves a few days before it. */
const MORE_DAYS = 7;

export type Line = {
	kind: Kind;
	person_id: string;
	subject_id: string;
	due_on: string;
	step: string;
	at_once: boolean;
	leaves_at: string;
	lapses_at: string;
	outcome: 'to-call' | null;
	reason: 'too-late' | null;
};

/** What leaves, and what can no longer: somebody calls. */
export function linesOf(
	occasion: Occasion,
	rule: Rule,
	place: Place,
	now: Temporal.Instant
): Line[] {
	const { kind, personId, subjectId, dueOn } = occasion;
	const { steps, tooLate } = planOccasion(occasion, rule, place, now);
	const line = {
		...{ kind, person_id: personId, subject_id: subjectId, due_on: dueOn },
		at_once: occasion.changedAt !== null
	};
	return [
		...steps.map(({ step, leavesAt, lapsesAt }) => ({
			...{ ...line, step, leaves_at: leavesAt.toString(), lapses_at: lapsesAt.toString() },
			...{ outcome: null, reason: null }
		})),
		...(occasion.isToldOtherwise ? [] : tooLate).map(({ step, lapsesAt }) => ({
			...{ ...line, step, leaves_at: now.toString(), lapses_at: lapsesAt.toString() },
			...{ outcome: 'to-call' as const, reason: 'too-late' as const }
		}))
	];
}

/** As far as the longest duration of a rule looks. */
export function horizonOf(today: string, { before }: Rule): string {
	const day = Temporal.PlainDate.from(today);
	const days = before.map((one) => day.until(day.add(one)).days);
	return day.add({ days: Math.max(...days) + MORE_DAYS }).toString();
}
