import { foldText } from '#lib/shared/person-name.ts';
import type { KnownCycle, KnownGroup } from './plan-import-known.ts';
import type { DraftCycle, DraftGroup, RegisterDraft } from '../register.ts';

export type SeasonMatch = {
	cycles: Map<DraftCycle, KnownCycle>;
	groups: Map<DraftGroup, KnownGroup>;
};

type Pairing<Draft, Known> = (draft: Draft, known: Known) => boolean;

/**
 * Recognises the cycles and groups of a register among the centre's: by their words first, then
 * by what cannot be changed without being another one, their hours and days (docs/registers.md).
 */
export function matchSeason(draft: RegisterDraft, known: KnownCycle[]): SeasonMatch {
	const cycles = pairUp(draft.cycles, known, [
		(a, b) => sameProgramme(a, b) && foldText(a.label) === foldText(b.label),
		(a, b) => sameProgramme(a, b) && shareDays(daysOf(a.groups), knownDaysOf(b.groups))
	]);
	const groups = new Map<DraftGroup, KnownGroup>();
	for (const [cycle, knownCycle] of cycles) {
		const pairs = pairUp(cycle.groups, knownCycle.groups, [
			(a, b) => foldText(a.label) === foldText(b.label) && (a.label !== '' || mayBeOne(a, b)),
			sameSlot,
			(a, b) => slotsAgree(a, b) && shareDays(daysOf([a]), knownDaysOf([b]))
		]);
		for (const [group, knownGroup] of pairs) groups.set(group, knownGroup);
	}
	return { cycles, groups };
}

/** One to one: what an earlier rule has paired is not paired again by a later one. */
function pairUp<Draft, Known>(
	drafts: Draft[],
	knowns: Known[],
	rules: Pairing<Draft, Known>[]
): Map<Draft, Known> {
	const pairs = new Map<Draft, Known>();
	const taken = new Set<Known>();
	for (const rule of rules) {
		for (const draft of drafts) {
			if (pairs.has(draft)) continue;
			const known = knowns.find((candidate) => !taken.has(candidate) && rule(draft, candidate));
			if (!known) continue;
			pairs.set(draft, known);
			taken.add(known);
		}
	}
	return pairs;
}

function sameProgramme(draft: DraftCycle, known: KnownCycle): boolean {
	return draft.programme === known.programme && draft.year === known.year;
}

function sameSlot({ slot }: DraftGroup, known: KnownGroup): boolean {
	return slot !== undefined && slot.weekday === known.weekday && slot.startsAt === known.startsAt;
}

/** Two groups without a name are one only if their hours, or else their days, say so. */
function mayBeOne(draft: DraftGroup, known: KnownGroup): boolean {
	return (
		sameSlot(draft, known) ||
		(slotsAgree(draft, known) && shareDays(daysOf([draft]), knownDaysOf([known])))
	);
}

/** Neither the weekday nor the hour says that they are two groups. */
function slotsAgree({ slot }: DraftGroup, known: KnownGroup): boolean {
	if (!slot) return true;
	return (
		(known.weekday === null || known.weekday === slot.weekday) &&
		(known.startsAt === null || known.startsAt === slot.startsAt)
	);
}

/** Half of the days of the longer calendar are in the other. */
function shareDays(a: Set<string>, b: Set<string>): boolean {
	const common = [...a].filter((day) => b.has(day)).length;
	return common > 0 && common * 2 >= Math.max(a.size, b.size);
}

function daysOf(groups: DraftGroup[]): Set<string> {
	return new Set(groups.flatMap((group) => group.seances.map((seance) => seance.date)));
}

function knownDaysOf(groups: KnownGroup[]): Set<string> {
	return new Set(groups.flatMap((group) => group.seances.map((seance) => seance.day)));
}
