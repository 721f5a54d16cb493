import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { linesOf, type Outcome, type Procedure } from './procedure.ts';
import { type Standing, standingOf } from './standing.ts';

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
	return refuseWords(bring);
}

function refuseWords(bring: string): Refusal<'confidential'> | null {
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

/** Why it may not be written anew as it is asked: `seen` is how many lines the page had read. */
export function refuseChange(
	procedure: Procedure,
	{ dueOn, bring, seen }: { dueOn: string; bring: string; seen: number },
	today: string
): Refusal<'changed' | 'already-done' | 'far-away' | 'confidential'> | null {
	const { dueOn: waiting, isStopped, doneOn } = standingOf(procedure);
	if (isStopped || linesOf(procedure) !== seen) return refuse('changed', RELOAD);
	if (dueOn === waiting) return refuseWords(bring);
	// Left as it was: one that is done, and of which something else is written.
	if (dueOn === procedure.dueOn && waiting === null) return refuseWords(bring);
	if (doneOn.has(dueOn)) {
		return refuse('already-done', 'Cette date est déjà notée faite\u00a0: donnez la prochaine.');
	}
	return refuseProcedure({ dueOn, bring }, today);
}
