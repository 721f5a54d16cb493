import { atOnce, type Pieces } from '#lib/shared/by-pieces.ts';
import { type Band, BANDS, distanceTo, fitsBand, leadsBand } from './bands.ts';
import type { Instance, Offer } from './instance.ts';
import { type Unit, unitsOf } from './units.ts';

/** A group that an offer could open: in one band, or open to all. */
export type Room = { offer: number; band: Band | null };

/** A unit that could sit in a room. */
export type Choice = {
	unit: number;
	room: number;
	/** How far its people are from the band, added up. */
	distance: number;
	/** How far the slot and the centre are from what they like best, added up. */
	rank: number;
};

/** Everything that may be, and nothing that may not. */
export type Choices = {
	units: Unit[];
	rooms: Room[];
	choices: Choice[];
	/** By unit, then by room: the places of their choices. */
	ofUnit: number[][];
	ofRoom: number[][];
};

/** Whether the slot, the centre and the room of an offer suit everybody of a unit, level aside. */
function suits({ members }: Unit, offer: Offer): boolean {
	return members.every(
		({ slots, centres, needs }) =>
			slots.includes(offer.slot) &&
			centres.includes(offer.centre) &&
			needs.every((need) => offer.provides.includes(need))
	);
}

/** Whether a unit may sit in a room: its level too, and enough seats. */
export function maySit(unit: Unit, offer: Offer, band: Band | null): boolean {
	return unit.size <= offer.capacity && suits(unit, offer) && fits(unit, band);
}

function fits({ members }: Unit, band: Band | null): boolean {
	return (
		band === null ||
		fitsBand(
			members.map(({ levels }) => levels),
			band
		)
	);
}

/** The bands that an offer may open in. */
export function bandsOf({ format, profiles }: Pick<Offer, 'format' | 'profiles'>): (Band | null)[] {
	return format === 'open' ? [null] : BANDS.filter((band) => leadsBand(profiles, band));
}

/**
 * Lists who could sit where. A room that could never reach its minimum is left out at once: it is
 * never opened (docs/groups.md).
 */
export function listChoices(instance: Instance): Choices {
	return atOnce(choicesOf(instance));
}

/** The same, an offer at a time. */
export function* choicesOf({ applicants, offers }: Instance): Pieces<Choices> {
	const units = unitsOf(applicants);
	const rooms: Room[] = [];
	const choices: Choice[] = [];
	for (const [at, offer] of offers.entries()) {
		yield;
		const here = [...units.keys()].filter((unit) => maySit(units[unit]!, offer, null));
		for (const band of bandsOf(offer)) {
			const able = here.filter((unit) => fits(units[unit]!, band));
			const people = able.reduce((sum, unit) => sum + units[unit]!.size, 0);
			if (people < offer.minimum || people === 0) continue;
			for (const unit of able) {
				const { members } = units[unit]!;
				const distance =
					band === null ? 0 : sumOf(members, ({ levels }) => distanceTo(levels, band));
				const rank = sumOf(
					members,
					({ slots, centres }) => slots.indexOf(offer.slot) + centres.indexOf(offer.centre)
				);
				choices.push({ unit, room: rooms.length, distance, rank });
			}
			rooms.push({ offer: at, band });
		}
	}
	yield;
	return {
		units,
		rooms,
		choices,
		ofUnit: indexed(units.length, choices, ({ unit }) => unit),
		ofRoom: indexed(rooms.length, choices, ({ room }) => room)
	};
}

function sumOf<One>(some: readonly One[], valueOf: (one: One) => number): number {
	return some.reduce((sum, one) => sum + valueOf(one), 0);
}

function indexed(length: number, choices: Choice[], keyOf: (choice: Choice) => number): number[][] {
	const lists = Array.from({ length }, (): number[] => []);
	choices.forEach((choice, at) => lists[keyOf(choice)]!.push(at));
	return lists;
}
