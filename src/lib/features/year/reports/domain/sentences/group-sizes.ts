import { agreed } from '#lib/shared/french-plural.ts';
import type { CycleTotals } from '../count/fiche-totals.ts';
import { counted, formatCount, NBSP } from '../text/french.ts';

/**
 * « Les groupes : 3 groupes ouverts, 22 places prises sur 27, soit 7,3 personnes par groupe. » Null
 * unless every group that was held says how many seats it has: registers of before do not
 * (study-2.3: « des groupes de 9 » is a maximum).
 */
export function groupsSentence(cycles: readonly CycleTotals[]): string | null {
	const groups = cycles.filter(({ status }) => status === 'held').flatMap((cycle) => cycle.groups);
	const seats = groups.map((group) => group.seats);
	if (groups.length === 0 || !seats.every((count) => count !== undefined)) return null;
	const taken = groups.reduce((sum, { enrolled }) => sum + enrolled, 0);
	const all = seats.reduce((sum, count) => sum + count, 0);
	const mean = Math.round((taken / groups.length) * 10) / 10;
	const opened = counted(groups.length, 'groupe ouvert', 'groupes ouverts');
	const places = `${counted(taken, 'place prise', 'places prises')} sur ${formatCount(all)}`;
	const each =
		groups.length > 1
			? `, soit ${formatCount(mean)} ${agreed(mean, 'personne', 'personnes')} par groupe en moyenne`
			: '';
	return `Les groupes${NBSP}: ${opened}, ${places}${each}.`;
}
