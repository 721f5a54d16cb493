import type { Choices } from '../instance/choices.ts';
import type { Instance } from '../instance/instance.ts';
import { type Program, row, type Row } from '#lib/shared/linear-program.ts';

/**
 * Columns: one a choice; one a room, which is 1 when the group opens; one a room again, which is 1
 * when the group is smaller than the method wants.
 */
export type Formulation = Pick<Program, 'rows'> & { columns: number };

/** Groups of six to nine (study-2.3). */
const IDEAL_SIZE = 6;

/**
 * The hard rules as rows (docs/groups.md): a unit sits once; an offer opens in one band; a group
 * that opens is between its minimum and its capacity; an animator leads one group a slot; no more
 * groups than allowed; who is locked sits where she was told.
 */
export function formulate(instance: Instance, listed: Choices): Formulation {
	const { units, rooms, choices, ofUnit, ofRoom } = listed;
	const roomColumn = (room: number) => choices.length + room;
	const smallColumn = (room: number) => choices.length + rooms.length + room;
	const seats = (at: number) => [at, units[choices[at]!.unit]!.size] as const;
	const rows: Row[] = [];
	for (const own of ofUnit) {
		if (own.length > 0)
			rows.push(
				row(
					own.map((at) => [at, 1]),
					{ most: 1 }
				)
			);
	}
	const ofOffer = Map.groupBy(rooms.keys(), (room) => rooms[room]!.offer);
	for (const own of ofOffer.values()) {
		if (own.length > 1)
			rows.push(
				row(
					own.map((room) => [roomColumn(room), 1]),
					{ most: 1 }
				)
			);
	}
	rooms.forEach(({ offer }, room) => {
		const { capacity, minimum } = instance.offers[offer]!;
		const seated = ofRoom[room]!.map(seats);
		rows.push(row([...seated, [roomColumn(room), -capacity]], { most: 0 }));
		rows.push(row([...seated, [roomColumn(room), -Math.max(minimum, 1)]], { least: 0 }));
		const ideal = Math.min(IDEAL_SIZE, capacity);
		const enough = [[roomColumn(room), -ideal] as const, [smallColumn(room), ideal] as const];
		rows.push(row([...seated, ...enough], { least: 0 }));
	});
	for (const own of leadersOf(instance, ofOffer).values()) {
		rows.push(
			row(
				own.map((room) => [roomColumn(room), 1]),
				{ most: 1 }
			)
		);
	}
	if (instance.maxGroups !== null) {
		const all = rooms.map((_, room) => [roomColumn(room), 1] as const);
		rows.push(row(all, { most: instance.maxGroups }));
	}
	for (const { applicant, offer } of instance.locked) {
		const unit = units.findIndex(({ members }) => members.some(({ id }) => id === applicant));
		const there = ofUnit[unit]!.filter(
			(at) => instance.offers[rooms[choices[at]!.room]!.offer]!.id === offer
		);
		rows.push(
			row(
				there.map((at) => [at, 1]),
				{ least: 1 }
			)
		);
	}
	return { rows, columns: choices.length + 2 * rooms.length };
}

/** By animator and slot: the rooms of the offers she leads then, when there are several. */
function leadersOf({ offers }: Instance, ofOffer: Map<number, number[]>): Map<string, number[]> {
	const led = new Map<string, { offers: number; rooms: number[] }>();
	offers.forEach(({ slot, animators }, at) => {
		const rooms = ofOffer.get(at);
		if (!rooms) return;
		for (const animator of new Set(animators)) {
			const key = JSON.stringify([animator, slot]);
			const own = led.getOrInsertComputed(key, () => ({ offers: 0, rooms: [] }));
			own.offers += 1;
			own.rooms.push(...rooms);
		}
	});
	return new Map(
		[...led].flatMap(([key, { offers: many, rooms }]) => (many > 1 ? [[key, rooms]] : []))
	);
}
