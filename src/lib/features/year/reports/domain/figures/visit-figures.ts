/** The figures of an activity where people come when they like (docs/report-rules.md). */
import type { CycleTotals, FicheTotals } from '../count/fiche-totals.ts';
import { counted, formatCount, formatDuration } from '../text/french.ts';

type Line = {
	key:
		| 'people'
		| 'newPeople'
		| 'returningPeople'
		| 'seances'
		| 'minutes'
		| 'attendances'
		| 'personMinutes';
	label: string;
	value: number | null;
	explanation: string;
};

/**
 * Its people, and how often they came; nothing that would say that somebody should have come: neither
 * rate nor drop-outs, which the registers cannot give (study-2.3).
 */
export function visitLines(
	totals: FicheTotals,
	held: readonly CycleTotals[],
	newOnes: readonly Line[]
): Line[] {
	const { people, seances, minutes, attendances, personMinutes } = totals;
	const each = counted(attendances, 'venue', 'venues');
	return [
		{
			key: 'people',
			label: 'Personnes différentes',
			value: people,
			explanation: 'chacune une fois, même venue dix fois'
		},
		...newOnes,
		{
			key: 'seances',
			label: 'Séances ouvertes',
			value: seances,
			explanation: `${counted(seances, 'séance', 'séances')} où quelqu’un a été noté`
		},
		{
			key: 'minutes',
			label: 'Heures d’ouverture',
			value: minutes,
			explanation: openingOf(held, minutes)
		},
		{
			key: 'attendances',
			label: 'Venues aux séances',
			value: attendances,
			explanation: `${each}\u00a0: chaque venue compte`
		},
		{
			key: 'personMinutes',
			label: 'Heures passées sur place',
			value: personMinutes,
			explanation: `durée de la séance pour ${each}, moins les retards`
		}
	];
}

function openingOf(held: readonly CycleTotals[], minutes: number): string {
	const lengths = held.flatMap(({ groups }) =>
		groups.flatMap(({ seances }) => seances.map((seance) => seance.minutes))
	);
	const [first] = lengths;
	const total = formatDuration(minutes);
	if (first === undefined || lengths.some((length) => length !== first))
		return `durée de chacune des séances = ${total}`;
	return `${formatCount(lengths.length)} × ${formatDuration(first)} = ${total}`;
}
