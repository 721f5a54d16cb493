import type { Choices } from '../instance/choices.ts';

/** Where everybody sits: the choices that were taken, and the rooms that are open. */
export type Seating = {
	/** By unit: her room, or null. */
	roomOf: (number | null)[];
	/** By room: its units; an open room has at least one. */
	unitsOf: number[][];
};

/** Reads where a solution seats people. */
export function readSeating(
	{ units, rooms, choices }: Choices,
	values: readonly number[]
): Seating {
	const roomOf: (number | null)[] = units.map(() => null);
	const unitsOf = rooms.map((): number[] => []);
	choices.forEach(({ unit, room }, at) => {
		if (values[at]! < 0.5) return;
		roomOf[unit] = room;
		unitsOf[room]!.push(unit);
	});
	return { roomOf, unitsOf };
}

/** The values of the columns that seat people so: a solution a solver may start from. */
export function valuesOf({ rooms, choices }: Choices, { roomOf, unitsOf }: Seating): number[] {
	const open = rooms.map((_, room) => Number(unitsOf[room]!.length > 0));
	return [...choices.map(({ unit, room }) => Number(roomOf[unit] === room)), ...open, ...open];
}

/** People seated, days they waited, groups open. */
export function totalsOf({ units }: Choices, { roomOf, unitsOf }: Seating) {
	let [placed, waiting] = [0, 0];
	units.forEach((unit, at) => {
		if (roomOf[at] === null) return;
		placed += unit.size;
		waiting += unit.waiting;
	});
	return { placed, waiting, groups: unitsOf.filter((own) => own.length > 0).length };
}
