import type { Choices } from './choices.ts';
import type { Instance } from './instance.ts';
import type { Seating } from './seating.ts';

/**
 * A seating found at once, to look at while the proven one is sought: rooms are filled the most
 * crowded first, with those who have the fewest other rooms, then those who wait longest. It holds
 * every hard rule and proves nothing; locks are left to the proven one.
 */
export function seatQuickly(instance: Instance, listed: Choices): Seating {
	const { units, rooms, ofRoom, ofUnit, choices } = listed;
	const seating: Seating = { roomOf: units.map(() => null), unitsOf: rooms.map(() => []) };
	const taken = new Set<string>();
	let left = instance.maxGroups ?? Infinity;
	while (left > 0) {
		const best = rooms
			.map((_, room) => room)
			.filter((room) => isFree(instance, listed, taken, room))
			.map((room) => ({ room, seated: fill(room) }))
			.reduce<{ room: number; seated: number[] } | null>(
				(most, one) => (sizeOf(one.seated) > sizeOf(most?.seated ?? []) ? one : most),
				null
			);
		if (!best) break;
		for (const unit of best.seated) seating.roomOf[unit] = best.room;
		seating.unitsOf[best.room] = best.seated;
		for (const key of keysOf(instance, listed, best.room)) taken.add(key);
		left -= 1;
	}
	return seating;

	function sizeOf(some: readonly number[]): number {
		return some.reduce((sum, unit) => sum + units[unit]!.size, 0);
	}

	function fill(room: number): number[] {
		const { capacity, minimum } = instance.offers[rooms[room]!.offer]!;
		const waiting = ofRoom[room]!.map((at) => choices[at]!.unit)
			.filter((unit) => seating.roomOf[unit] === null)
			.toSorted(
				(one, other) =>
					ofUnit[one]!.length - ofUnit[other]!.length ||
					units[other]!.waiting - units[one]!.waiting ||
					one - other
			);
		let size = 0;
		const seated = waiting.filter((unit) => {
			if (size + units[unit]!.size > capacity) return false;
			size += units[unit]!.size;
			return true;
		});
		return size >= Math.max(minimum, 1) ? seated : [];
	}
}

/** What an open room takes: its offer, and its animators at that hour. */
function keysOf({ offers }: Instance, { rooms }: Choices, room: number): string[] {
	const { offer } = rooms[room]!;
	const { slot, animators } = offers[offer]!;
	return [`offer ${offer}`, ...animators.map((animator) => JSON.stringify([animator, slot]))];
}

function isFree(instance: Instance, listed: Choices, taken: Set<string>, room: number): boolean {
	return keysOf(instance, listed, room).every((key) => !taken.has(key));
}
