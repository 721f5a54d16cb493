import { type Band, BANDS, distanceTo, fitsBand } from '../instance/bands.ts';
import { needName } from '../offers/needs.ts';
import { minuteOf, type WeeklySlot, weeklySlotName } from '../offers/slot-key.ts';
import type { Wish } from './wish.ts';

type Levels = readonly [number, number, number];

/** A running group that has a free seat, as far as it is known. */
export type SeatGroup = {
	/** Null: it meets on no day in particular. */
	slot: WeeklySlot | null;
	isElsewhere: boolean;
	/** What its room has; null when nobody said it. */
	provides: readonly string[] | null;
	/** Null: all levels together, or no level of its people is known. */
	band: Band | null;
	left: number;
};

export type SeatPerson = {
	wish: Wish | null;
	level: Levels | null;
	/** Those she comes with, and who wait as well. */
	companions: readonly string[];
};

/** Why she fits, a fact a line, or the first thing that stands in the way. */
export type SeatFit = { fits: true; why: string[] } | { fits: false; whyNot: string };

/** A wish of two o’clock suits a group of a quarter past. */
const NEARLY_MINUTES = 30;

/**
 * Whether somebody who waits fits a seat that came free: she can come that day, to that place, what
 * she needs is there, her level is near that of the group, and those she comes with have a seat.
 * Who has told nothing is thought free.
 */
export function seatFit(group: SeatGroup, { wish, level, companions }: SeatPerson): SeatFit {
	const no = (whyNot: string): SeatFit => ({ fits: false, whyNot });
	if (wish && group.slot && !comesOn(wish, group.slot)) {
		return no(`ne peut pas venir le ${weeklySlotName(group.slot)}`);
	}
	if (wish?.staysHere && group.isElsewhere) return no('ne vient qu’au centre');
	const missing = (wish?.needs ?? []).filter((need) => !(group.provides ?? [need]).includes(need));
	if (missing.length > 0) return no(`la salle n’a pas\u00a0: ${missing.map(needName).join(', ')}`);
	if (group.band && level && !fitsBand([level], group.band)) {
		return no('son niveau est loin de celui du groupe');
	}
	if (companions.length >= group.left) {
		return no(
			`vient avec ${companions.join(' et ')}\u00a0: il faut ${companions.length + 1} places`
		);
	}
	return { fits: true, why: reasons(group, { wish, level, companions }) };
}

function reasons(group: SeatGroup, { wish, level, companions }: SeatPerson): string[] {
	const needs = (wish?.needs ?? []).map(needName).join(', ');
	return [
		wish && group.slot
			? `peut venir le ${weeklySlotName(group.slot)}`
			: 'ses créneaux\u00a0: à demander',
		...(group.band ? [level ? 'niveau proche du groupe' : 'niveau non connu'] : []),
		...(needs && group.provides ? [`la salle a ce qu’il lui faut\u00a0: ${needs}`] : []),
		...(needs && !group.provides ? [`besoin à vérifier\u00a0: ${needs}`] : []),
		...(companions.length > 0 ? [`vient avec ${companions.join(' et ')}`] : [])
	];
}

function comesOn({ slots }: Wish, slot: WeeklySlot): boolean {
	return slots.some(
		({ weekday, startsAt }) =>
			weekday === slot.weekday &&
			Math.abs(minuteOf(startsAt) - minuteOf(slot.startsAt)) <= NEARLY_MINUTES
	);
}

/** Levels that must be known of a group that was not formed by level, to take it for one. */
const ENOUGH = 2;

/**
 * The band of a running group: the one its people of known level are nearest to, when each of them
 * fits it. Null when they are of all levels together, or too few are known (docs/groups.md).
 */
export function bandOfPeople(
	levels: readonly Levels[],
	{ isByLevel }: { isByLevel: boolean }
): Band | null {
	if (levels.length < (isByLevel ? 1 : ENOUGH)) return null;
	const away = (band: Band) => levels.reduce((sum, one) => sum + distanceTo(one, band), 0);
	const nearest = BANDS.reduce((best, band) => (away(band) < away(best) ? band : best));
	return levels.every((one) => fitsBand([one], nearest)) ? nearest : null;
}
