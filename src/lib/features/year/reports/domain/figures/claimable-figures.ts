/** What the registers have to say to each kind of claim. */
import { otherHoursArithmetic } from './arithmetic.ts';
import type { Candidate } from './candidate.ts';
import type { Claim } from './claim.ts';
import type { FicheCounts } from '../count/counts.ts';
import { monthsOfLabel, namedCycle } from '../text/cycle-labels.ts';
import { sumOf, type CycleTotals, type FicheTotals } from '../count/fiche-totals.ts';
import type { FicheFigureKey, Figure } from './figures.ts';
import { counted } from '../text/french.ts';
import { partCandidates } from './part-figures.ts';

export type Candidates = {
	figures: Candidate[];
	/** True too, though not what the registers count: what was planned, cycles called off. */
	alsoTrue: number[];
};

export type ClaimedFiche = { counts: FicheCounts; totals: FicheTotals; figures: Figure[] };

/**
 * The figures a claim may mean, the likeliest first (docs/report-rules.md). A claim that names its
 * level gets the figures of that level; one that does not gets them all, and what was planned.
 */
export function candidatesFor(claim: Claim, fiche: ClaimedFiche): Candidates {
	if (claim.months) return { figures: ofCycle(claim.months, fiche), alsoTrue: [] };
	const year = ofYear(claim, fiche);
	if (claim.level === 'year') return { figures: year, alsoTrue: alsoTrueOfYear(claim, fiche) };
	const parts = partCandidates(claim, heldCycles(fiche));
	if (claim.level !== 'any') return { figures: parts, alsoTrue: [] };
	return { figures: [...year, ...parts], alsoTrue: planned(claim, fiche) };
}

function ofCycle(months: NonNullable<Claim['months']>, { totals }: ClaimedFiche): Candidate[] {
	return totals.cycles
		.filter((cycle) => {
			const own = monthsOfLabel(cycle.label);
			return own?.first === months.first && own.last === months.last;
		})
		.map((cycle) => ({
			key: `trainees of ${cycle.id}`,
			label: `Personnes inscrites à ${namedCycle(cycle.label)}`,
			value: cycle.trainees,
			arithmetic: cycleArithmetic(cycle),
			otherwise: () => null
		}));
}

function cycleArithmetic(cycle: CycleTotals): string {
	if (cycle.status === 'cancelled') return `${namedCycle(cycle.label)} a été annulée`;
	const people = counted(cycle.trainees, 'personne inscrite', 'personnes inscrites');
	return `${people} à ${namedCycle(cycle.label)}`;
}

function yearKeys({ subject, counting }: Claim, { counts }: ClaimedFiche): FicheFigureKey[] {
	switch (subject) {
		case 'people':
			if (counting === 'cumulated') return ['trainees'];
			if (counting === 'different') return ['people'];
			return counts.programme.countedBy === 'cycle'
				? ['trainees', 'people']
				: ['people', 'trainees'];
		case 'workshops':
			return ['groups', 'seances'];
		case 'hours':
			return ['minutes'];
		case 'hoursReceived':
			return ['personMinutes'];
		case 'rate':
			return ['attendanceRate'];
		default:
			return [subject];
	}
}

function ofYear(claim: Claim, fiche: ClaimedFiche): Candidate[] {
	const held = heldCycles(fiche);
	return yearKeys(claim, fiche).flatMap((key) => {
		const figure = fiche.figures.find((one) => one.key === key);
		if (!figure || figure.value === null) return [];
		return {
			key,
			label: figure.label,
			value: figure.value,
			arithmetic: figure.explanation,
			otherwise: (stated: number) => (key === 'minutes' ? otherHoursArithmetic(held, stated) : null)
		};
	});
}

function heldCycles({ totals }: ClaimedFiche): CycleTotals[] {
	return totals.cycles.filter((cycle) => cycle.status === 'held');
}

/** « 3 sessions, dont une annulée » is true of two held and one cancelled. */
function alsoTrueOfYear(
	{ subject, saysCancelled }: Claim,
	{ totals, counts }: ClaimedFiche
): number[] {
	if (!saysCancelled) return [];
	if (subject === 'cycles')
		return [totals.cycles.filter((cycle) => cycle.status !== 'not-held').length];
	return subject === 'seances' ? [sumOf(counts.cycles, (cycle) => cycle.seances.length)] : [];
}

/** What was offered to a group, held or not: a description often tells the offer. */
function planned({ subject }: Claim, { counts }: ClaimedFiche): number[] {
	const groups = counts.cycles.flatMap((cycle) => [
		...Map.groupBy(cycle.seances, (seance) => seance.groupId).values()
	]);
	if (subject === 'hours') return groups.map((all) => sumOf(all, (one) => one.plannedMinutes));
	return subject === 'seances' || subject === 'workshops' ? groups.map((all) => all.length) : [];
}
