import { counted } from '#lib/shared/french-plural.ts';

/**
 * How many séances missed one after the other raise a call. « Excusé » is news of her: the count
 * starts again; a séance whose sheet says nothing of her counts for nothing (study-2.3; alert at 2
 * consecutive absences).
 */
export const ABSENCES_IN_A_ROW = 2;

export const ABSENCE_CALL_OUTCOMES = ['comes-back', 'no-answer', 'message', 'stopped'] as const;
export type AbsenceCallOutcome = (typeof ABSENCE_CALL_OUTCOMES)[number];

/** What a call gave, as a button and a line say it. */
export const ABSENCE_CALL_NAMES: Record<AbsenceCallOutcome, string> = {
	'comes-back': 'Va revenir',
	'no-answer': 'Pas de réponse',
	message: 'Message laissé',
	stopped: 'A arrêté'
};

/** Whether a posted word is one of the four. */
export function isAbsenceCallOutcome(word: string): word is AbsenceCallOutcome {
	return (ABSENCE_CALL_OUTCOMES as readonly string[]).includes(word);
}

/** « dernière présence le 10 novembre 2026 », « aucune présence ». */
export function lastSeenWords(
	lastSeenOn: string | null,
	dayWords: (day: string) => string
): string {
	return lastSeenOn ? `dernière présence le ${dayWords(lastSeenOn)}` : 'aucune présence';
}

/** « 1 essai », « 2 essais »: nobody is called for ever without its being seen. */
export function triesWords(tries: number): string {
	return counted(tries, 'essai');
}
