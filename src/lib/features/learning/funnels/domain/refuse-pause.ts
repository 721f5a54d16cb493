import { isDay } from '#lib/shared/day.ts';

/**
 * A pause has an end, today or later and within a year: longer, she no longer waits (nobody sits in
 * a step unseen).
 */
export function refusePause(
	until: string,
	today: string
): { refusal: 'day'; message: string } | null {
	const wrong = {
		refusal: 'day',
		message: 'Donnez le dernier jour de la pause\u00a0: d’ici un an.'
	} as const;
	if (!isDay(until)) return wrong;
	const latest = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
	return until >= today && until <= latest ? null : wrong;
}
