import { atOnce, type Pieces } from '#lib/shared/by-pieces.ts';
import type { Choices } from '../instance/choices.ts';
import type { Instance } from '../instance/instance.ts';
import type { Seating } from './seating.ts';

type Filled = { seated: number[]; size: number };

/**
 * A seating found at once, to look at while the proven one is sought: rooms are filled the most
 * crowded first, with those who have the fewest other rooms, then those who wait longest. It holds
 * every hard rule and proves nothing; locks are left to the proven one.
 */
export function seatQuickly(instance: Instance, listed: Choices): Seating {
	return atOnce(quickSeating(instance, listed));
}

/** The same, a room at a time. */
export function* quickSeating(instance: Instance, listed: Choices): Pieces<Seating> {
	const { units, rooms, ofRoom, ofUnit, choices } = listed;
	const seating: Seating = { roomOf: units.map(() => null), unitsOf: rooms.map(() => []) };
	const taken = new Set<string>();
	const queues: number[][] = [];
	for (const room of rooms.keys()) {
		yield;
		queues.push(queueOf(room));
	}
	// A room is filled again only once one of its people sits elsewhere.
	const filled: (Filled | null)[] = rooms.map(() => null);
	let left = instance.maxGroups ?? Infinity;
	while (left > 0) {
		yield;
		let best: { room: number; filled: Filled } | null = null;
		for (const room of rooms.keys()) {
			if (!isFree(instance, listed, taken, room)) continue;
			const own = (filled[room] ??= fill(room));
			if (own.size > (best?.filled.size ?? 0)) best = { room, filled: own };
		}
		if (!best) break;
		seating.unitsOf[best.room] = best.filled.seated;
		for (const unit of best.filled.seated) {
			seating.roomOf[unit] = best.room;
			for (const at of ofUnit[unit]!) filled[choices[at]!.room] = null;
		}
		for (const key of keysOf(instance, listed, best.room)) taken.add(key);
		left -= 1;
	}
	return seating;

	function queueOf(room: number): number[] {
		return ofRoom[room]!.map((at) => choices[at]!.unit).toSorted(
			(one, other) =>
				ofUnit[one]!.length - ofUnit[other]!.length ||
				units[other]!.waiting - units[one]!.waiting ||
				one - other
		);
	}

	function fill(room: number): Filled {
		const { capacity, minimum } = instance.offers[rooms[room]!.offer]!;
		const seated: number[] = [];
		let size = 0;
		for (const unit of queues[room]!) {
			if (size === capacity) break;
			if (seating.roomOf[unit] !== null || size + units[unit]!.size > capacity) continue;
			seated.push(unit);
			size += units[unit]!.size;
		}
		return size >= Math.max(minimum, 1) ? { seated, size } : { seated: [], size: 0 };
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
