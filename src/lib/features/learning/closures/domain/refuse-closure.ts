import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
export type ClosureRefusal = {
	refusal: 'name' | 'day' | 'last-day' | 'too-long' | 'known' | 'unknown';
	message: string;
};

const LONGEST_DAYS = 120;

/** A closing has a name, a first day and a last one that follows it, four months later at most. */
export function refuseClosure(closure: {
	name: string;
	firstDay: string;
	lastDay: string;
}): ClosureRefusal | null {
	const { name, firstDay, lastDay } = closure;
	if (!name.trim() || name.trim().length > 120) {
		return refuse('name', 'Dites pourquoi le centre ferme\u00a0: « inventaire ».');
	}
	if (!isDay(firstDay)) return refuse('day', 'Donnez le premier jour de fermeture.');
	if (!isDay(lastDay) || lastDay < firstDay) {
		return refuse('last-day', 'Donnez un dernier jour qui suit le premier.');
	}
	if (Temporal.PlainDate.from(firstDay).until(lastDay).days <= LONGEST_DAYS) return null;
	return refuse(
		'too-long',
		'Une fermeture dure quatre mois au plus\u00a0: vérifiez l’année du dernier jour.'
	);
}
