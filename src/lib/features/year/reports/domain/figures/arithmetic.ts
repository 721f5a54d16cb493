/**
 * The arithmetic of a figure in words, so that a director can redo it by hand
 * (docs/report-rules.md).
 */
import { agreed } from '#lib/shared/french-plural.ts';
import type { CycleTotals } from '../count/fiche-totals.ts';
import { counted, formatCount, formatDuration } from '../text/french.ts';

/** « 4 groupes »: one factor of a product. */
export type Factor = { count: number; one: string; many: string };

type HeldCycles = readonly Pick<CycleTotals, 'label' | 'minutes' | 'groups'>[];

function onlyValue(values: readonly number[]): number | null {
	const [first] = values;
	return first !== undefined && values.every((value) => value === first) ? first : null;
}

function heldGroups(cycles: HeldCycles) {
	return cycles.flatMap((cycle) => cycle.groups);
}

function lengths(cycles: HeldCycles): number[] {
	return heldGroups(cycles).flatMap((group) => group.seances.map((seance) => seance.minutes));
}

const CYCLE = { one: 'cycle', many: 'cycles' };
const GROUP = { one: 'groupe', many: 'groupes' };
const SEANCE = { one: 'séance', many: 'séances' };

/**
 * The number of séances as a product, when the season is regular: cycles × groups of each × séances
 * of each; groups × séances when cycles have not as many groups; else the bare number (study-2.6: 4
 * sessions of 12 h; 5 workshops of 20 h).
 */
function seanceFactors(cycles: HeldCycles): Factor[] {
	const groups = heldGroups(cycles);
	const seancesOfEach = onlyValue(groups.map((group) => group.seances.length));
	if (seancesOfEach === null) return [{ count: lengths(cycles).length, ...SEANCE }];
	const groupsOfEach = onlyValue(cycles.map((cycle) => cycle.groups.length));
	const above =
		groupsOfEach === null
			? [{ count: groups.length, ...GROUP }]
			: [
					{ count: cycles.length, ...CYCLE },
					{ count: groupsOfEach, ...GROUP }
				];
	return [...above.filter(({ count }) => count > 1), { count: seancesOfEach, ...SEANCE }];
}

function written(factors: readonly Factor[]): string {
	return factors.map(({ count, one, many }) => counted(count, one, many)).join(' × ');
}

/** « 4 cycles × 2 groupes × 4 séances = 32 séances » (docs/report-rules.md). */
export function seancesArithmetic(cycles: HeldCycles): string {
	const total = counted(lengths(cycles).length, 'séance tenue', 'séances tenues');
	const factors = seanceFactors(cycles);
	return factors.length === 1 ? total : `${written(factors)} = ${total}`;
}

/**
 * « 4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h » when every séance lasts as long; else a sum
 * of parts, by length of séance, or by cycle when the lengths are too many to read
 * (docs/report-rules.md).
 */
export function hoursArithmetic(cycles: HeldCycles): string {
	const minutes = lengths(cycles);
	const total = formatDuration(minutes.reduce((sum, length) => sum + length, 0));
	const length = onlyValue(minutes);
	if (minutes.length === 0) return `aucune séance tenue = ${total}`;
	if (length !== null)
		return `${written(seanceFactors(cycles))} × ${formatDuration(length)} = ${total}`;
	return `${hoursParts(cycles, minutes).join(' + ')} = ${total}`;
}

const MOST_LENGTHS = 4;
const MOST_CYCLES = 8;

function hoursParts(cycles: HeldCycles, minutes: number[]): string[] {
	const byLength = [...Map.groupBy(minutes, (length) => length)].sort(
		([a, as], [b, bs]) => bs.length - as.length || a - b
	);
	if (byLength.length <= MOST_LENGTHS)
		return byLength.map(([length, all]) => part(all.length, length));
	if (cycles.length > 1 && cycles.length <= MOST_CYCLES)
		return cycles.map((cycle) => `${formatDuration(cycle.minutes)} (${cycle.label})`);
	return [`durée de chacune des ${formatCount(minutes.length)} séances tenues`];
}

function part(seances: number, length: number): string {
	return `${counted(seances, 'séance', 'séances')} × ${formatDuration(length)}`;
}

/**
 * How a number of hours that the registers do not give may have been reached: one factor of the
 * product put wrong by a whole number (docs/report-rules.md: five séances instead of four give the
 * 60 h of the annex). Null when no single factor explains it.
 */
export function otherHoursArithmetic(cycles: HeldCycles, statedMinutes: number): string | null {
	const length = onlyValue(lengths(cycles));
	if (length === null || length === 0 || statedMinutes <= 0) return null;
	const factors = seanceFactors(cycles);
	const product = factors.reduce((all, factor) => all * factor.count, length);
	const slip = factors.toReversed().find((factor) => {
		const instead = (statedMinutes * factor.count) / product;
		return Number.isInteger(instead) && Math.abs(instead - factor.count) <= 2;
	});
	if (!slip) return null;
	const instead = (statedMinutes * slip.count) / product;
	return `avec ${counted(instead, slip.one, slip.many)} au lieu de ${formatCount(slip.count)}, on trouverait ${formatDuration(statedMinutes)}`;
}

/**
 * « 107 présences × 1 h 30 − 25 min de retards = 160 h 05 »: hours received
 * (docs/report-rules.md).
 */
export function hoursReceivedArithmetic(
	cycles: HeldCycles,
	totals: { attendances: number; lateMinutes: number; personMinutes: number }
): string {
	const seances = heldGroups(cycles).flatMap((group) => group.seances);
	const attended = new Map<number, number>();
	for (const { minutes, present, late } of seances) {
		if (present + late > 0) attended.set(minutes, (attended.get(minutes) ?? 0) + present + late);
	}
	const byLength = [...attended].sort(([a, as], [b, bs]) => bs - as || a - b);
	const parts =
		byLength.length <= MOST_LENGTHS
			? byLength.map(([length, count]) => attendancePart(count, length))
			: [`durée de la séance pour chacune des ${formatCount(totals.attendances)} présences`];
	const gross = parts.join(' + ') || 'aucune présence';
	const missed =
		totals.lateMinutes > 0 ? ` − ${formatDuration(totals.lateMinutes)} de retards` : '';
	return `${gross}${missed} = ${formatDuration(totals.personMinutes)}`;
}

function attendancePart(count: number, length: number): string {
	return `${formatCount(count)} ${agreed(count, 'présence', 'présences')} × ${formatDuration(length)}`;
}
