import type { Chance } from '../plan/seeded-random.ts';

/** Gives the identifier of a record made at that instant (epoch milliseconds). */
export type NewId = (at: number) => string;

/**
 * Version 7 identifiers as the database makes them, in order of time, but drawn: the same seed
 * names the same rows.
 */
export function idsOf(chance: Chance): NewId {
	const drawn = (digits: number) =>
		Math.floor(chance.next() * 16 ** digits)
			.toString(16)
			.padStart(digits, '0');
	return (at) => {
		const time = at.toString(16).padStart(12, '0');
		const variant = '89ab'[Math.floor(chance.next() * 4)]!;
		return `${time.slice(0, 8)}-${time.slice(8)}-7${drawn(3)}-${variant}${drawn(3)}-${drawn(6)}${drawn(6)}`;
	};
}
