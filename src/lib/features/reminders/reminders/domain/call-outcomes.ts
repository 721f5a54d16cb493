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
