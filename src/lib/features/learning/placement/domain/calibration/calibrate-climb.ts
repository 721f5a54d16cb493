import { DOMAINS } from '../bank.ts';
import type { Shape } from './calibrate-shape.ts';
import { type Calibration, oneRound, type State } from './calibrate-state.ts';

const MOST_CYCLES = 200;
const NEAR_ENOUGH = 5e-4;

/**
 * Rounds until nothing moves by more than 0.0005. Plain rounds creep when a whole domain may slide
 * along with its people: two of them say where they are going, and a leap goes there (SQUAREM,
 * Varadhan & Roland 2008), kept only when it is worth more.
 */
export function climb(
	calibration: Calibration,
	from: State
): { state: State; rounds: number; settled: boolean } {
	let state = from;
	for (let cycle = 1; cycle <= MOST_CYCLES; cycle++) {
		const first = oneRound(calibration, state);
		const r = difference(numbersOf(first.next), numbersOf(state));
		if (Math.max(...r.map(Math.abs)) < NEAR_ENOUGH) {
			return { state: first.next, rounds: cycle, settled: true };
		}
		const second = oneRound(calibration, first.next);
		const v = difference(difference(numbersOf(second.next), numbersOf(first.next)), r);
		const length = Math.max(1, Math.min(norm(r) / Math.max(norm(v), 1e-12), 64));
		const leapt = numbersOf(state).map(
			(value, at) => value + 2 * length * r[at]! + length ** 2 * v[at]!
		);
		const landed = stateOf(leapt);
		const after = oneRound(calibration, landed);
		state = after.worth >= second.worth ? after.next : second.next;
	}
	return { state, rounds: MOST_CYCLES, settled: false };
}

function numbersOf({ shapes, means }: State): number[] {
	return [...shapes.flat(), ...means];
}

function stateOf(numbers: number[]): State {
	const end = numbers.length - DOMAINS.length;
	return {
		shapes: Array.from({ length: end / 3 }, (_, at) => numbers.slice(3 * at, 3 * at + 3) as Shape),
		means: numbers.slice(end)
	};
}

function difference(one: number[], other: number[]): number[] {
	return one.map((value, at) => value - other[at]!);
}

function norm(numbers: number[]): number {
	return Math.sqrt(numbers.reduce((sum, value) => sum + value ** 2, 0));
}
