import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Outcome } from './procedure.ts';
import type { Standing } from './standing.ts';

const RELOAD = 'Quelqu’un l’a changée entre-temps\u00a0: rechargez la page.';

/** The longest papers last fifteen years. */
const FURTHEST = { years: 16 };
const OLDEST = { years: 2 };

/** What is wrong in a démarche as it is written down. */
export function refuseProcedure(
	{ dueOn, bring }: { dueOn: string; bring: string },
	today: string
): Refusal<'far-away' | 'confidential'> | null {
	const day = Temporal.PlainDate.from(today);
	if (dueOn > day.add(FURTHEST).toString() || dueOn < day.subtract(OLDEST).toString()) {
		return refuse('far-away', 'Cette date est trop loin\u00a0: relisez l’année.');
	}
	const confidential = refuseConfidential({ 'Ce qu’il faut apporter': bring });
	return confidential && refuse('confidential', confidential.message);
}

/** Whether what is said of that date still holds: two people may have said it at once. */
export function refuseOutcome(
	outcome: Outcome,
	dueOn: string,
	{ dueOn: waiting, isStopped, lastDone }: Standing
): Refusal<'changed'> | null {
	const holds = {
		done: waiting === dueOn,
		stopped: waiting === dueOn,
		undone: lastDone?.dueOn === dueOn,
		resumed: isStopped
	}[outcome];
	return holds ? null : refuse('changed', RELOAD);
}
