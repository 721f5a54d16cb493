import * as v from 'valibot';

/** What came of a call, or of a letter, in the place of a reminder. */
export const CALL_OUTCOMES = {
	reached: 'Jointe',
	message: 'Message laissé',
	'no-answer': 'Pas de réponse',
	letter: 'Courrier envoyé',
	'told-here': 'Dit sur place'
} as const;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

/**
 * What may come of it, the most likely first: nobody without a telephone is reached by one, nor is anybody
 * without an address written to. Whoever comes in is told here, whatever she has.
 */
export function outcomesFor(
	{ phones, hasAddress }: { phones: readonly string[]; hasAddress: boolean },
	asked: { isLetter: boolean } = { isLetter: false }
): CallOutcome[] {
	const calls = phones.length > 0 ? (['reached', 'message', 'no-answer'] as const) : [];
	const letters = hasAddress ? (['letter'] as const) : [];
	return asked.isLetter ? [...letters, 'told-here', ...calls] : [...calls, 'told-here', ...letters];
}

export const CallForm = v.object({
	rappel: v.pipe(v.string(), v.uuid('Rechargez la page.')),
	issue: v.picklist(
		Object.keys(CALL_OUTCOMES) as [CallOutcome, ...CallOutcome[]],
		'Choisissez ce que l’appel a donné.'
	)
});
export const UndoForm = v.object({ rappel: v.pipe(v.string(), v.uuid('Rechargez la page.')) });

/** She is tried again: nobody answered, or it was noted by mistake. */
export const isTriedAgain = (outcome: string | null) =>
	outcome === null || outcome === 'no-answer' || outcome === 'undone';
