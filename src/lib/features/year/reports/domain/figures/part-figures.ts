/** The figures of each cycle, group or séance, which a text may mean instead of the year's. */
import type { Claim, ClaimLevel } from './claim.ts';
import type { Candidate } from './candidate.ts';
import { sumOf, type CycleTotals } from '../count/fiche-totals.ts';
import { formatCount, formatDuration, withColon } from '../text/french.ts';

type Level = 'cycle' | 'group' | 'seance';
type Measure = 'trainees' | 'groups' | 'seances' | 'minutes';

type Part = Record<Measure, number>;

const LEVELS = { cycle: 'par cycle', group: 'par groupe', seance: 'par séance' } as const;

function partsAt(level: Level, cycles: readonly CycleTotals[]): Part[] {
	if (level === 'cycle')
		return cycles.map((cycle) => ({
			trainees: cycle.trainees,
			groups: cycle.groups.length,
			seances: cycle.seances,
			minutes: cycle.minutes
		}));
	const groups = cycles.flatMap((cycle) => cycle.groups);
	if (level === 'group')
		return groups.map((group) => ({
			trainees: group.enrolled,
			groups: 1,
			seances: group.seances.length,
			minutes: sumOf(group.seances, (seance) => seance.minutes)
		}));
	return groups
		.flatMap((group) => group.seances)
		.map(({ minutes }) => ({ trainees: 0, groups: 0, seances: 1, minutes }));
}

const MEASURES: Partial<Record<Claim['subject'], Measure[]>> = {
	people: ['trainees'],
	groups: ['groups'],
	seances: ['seances'],
	workshops: ['groups', 'seances'],
	hours: ['minutes']
};
const WORDS = {
	trainees: 'Personnes inscrites',
	groups: 'Groupes',
	seances: 'Séances tenues',
	minutes: 'Durée'
};

/** « 4 séances par session » may be what one group, hence one person, was given of the cycle. */
function levelsOf(level: ClaimLevel, measure: Measure): Level[] {
	if (level === 'year') return [];
	if (level === 'any') return ['cycle', 'group', 'seance'];
	const isFollowed = measure === 'seances' || measure === 'minutes';
	return level === 'cycle' && isFollowed ? ['cycle', 'group'] : [level];
}

/**
 * One candidate for each different value a cycle, a group or a séance has: with groups of 3, 4 and
 * 5 people, « groupes de 5 » is true (study-2.6: groups of 5 to 6, 12 h a cycle, 20 h a group).
 */
export function partCandidates(claim: Claim, cycles: readonly CycleTotals[]): Candidate[] {
	return (MEASURES[claim.subject] ?? []).flatMap((measure) =>
		levelsOf(claim.level, measure)
			.filter((level) => isMeasured(measure, level))
			.flatMap((level) => valuesOf(measure, level, cycles))
	);
}

function isMeasured(measure: Measure, level: Level): boolean {
	if (level === 'cycle') return true;
	return level === 'group' ? measure !== 'groups' : measure === 'minutes';
}

function valuesOf(measure: Measure, level: Level, cycles: readonly CycleTotals[]): Candidate[] {
	const all = partsAt(level, cycles).map((part) => part[measure]);
	const values = [...new Set(all)].toSorted((a, b) => a - b);
	const label = `${WORDS[measure]} ${LEVELS[level]}`;
	const arithmetic = `${withColon(label.toLowerCase())} ${range(values, measure)}`;
	return values.map((value) => ({
		key: `${measure} per ${level}` as const,
		label,
		value,
		arithmetic,
		otherwise: () => null
	}));
}

function range(values: number[], measure: Measure): string {
	const [least = 0] = values;
	const most = values.at(-1) ?? 0;
	const words = measure === 'minutes' ? formatDuration : formatCount;
	return least === most ? words(least) : `de ${words(least)} à ${words(most)}`;
}
