import type { ClaimedKey } from './candidate.ts';
import type { ClaimedFiche } from './claimable-figures.ts';
import type { SentenceFigures } from '../sentences/figures-sentence.ts';
import { isHeld } from '../count/held.ts';

/**
 * What the sentence of `Chiffres` says: the computed figures, or those the director chose instead
 * (docs/report-rules.md).
 */
export function sentenceFigures(
	{ counts, totals }: ClaimedFiche,
	year: number,
	chosen: ReadonlyMap<ClaimedKey, number> = new Map()
): SentenceFigures {
	const cycles = totals.cycles.flatMap(({ id, label, status, interrupted, trainees, groups }) => {
		if (status === 'not-held') return [];
		const said = chosen.get(`trainees of ${id}`) ?? trainees;
		return [{ label, status, interrupted, trainees: said, groups: groups.length }];
	});
	const days = counts.cycles.flatMap((cycle) => cycle.seances.filter(isHeld).map(({ day }) => day));
	return {
		year,
		noun: counts.programme.peopleNoun,
		countedBy: counts.programme.countedBy,
		people: chosen.get('people') ?? totals.people,
		trainees: chosen.get('trainees') ?? totals.trainees,
		cycleCount: chosen.get('cycles') ?? cycles.filter(({ status }) => status === 'held').length,
		seances: chosen.get('seances') ?? totals.seances,
		minutes: chosen.get('minutes') ?? totals.minutes,
		attendances: chosen.get('attendances') ?? totals.attendances,
		cycles,
		weekdays: [...new Set([...new Set(days)].map(isoWeekday))]
	};
}

/** 1 is Monday, 7 is Sunday. */
function isoWeekday(day: string): number {
	return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
