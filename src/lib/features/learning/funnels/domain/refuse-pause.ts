import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';

/**
 * A pause has an end, today or later and within a year: longer, she no longer waits (nobody sits in
 * a step unseen).
 */
export function refusePause(
	until: string,
	today: string
): { refusal: 'day'; message: string } | null {
	const wrong = refuse('day', 'Donnez le dernier jour de la pause\u00a0: d’ici un an.');
	if (!isDay(until)) return wrong;
	const latest = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
	return until >= today && until <= latest ? null : wrong;
}
