import type { Shape } from './calibrate-shape.ts';

/** A symmetric matrix of three by three: how much is known of a shape. */
export type Known = [Shape, Shape, Shape];

/** What is known beforehand, each number by itself. */
export function knownAlone(precision: Shape): Known {
	return [0, 1, 2].map((row) =>
		[0, 1, 2].map((column) => (row === column ? precision[row]! : 0))
	) as Known;
}

/** Adds `weight` times a slope by itself. */
export function addKnown(known: Known, slope: Shape, weight: number): void {
	for (let row = 0; row < 3; row++) {
		for (let column = 0; column < 3; column++) {
			known[row]![column]! += weight * slope[row]! * slope[column]!;
		}
	}
}

/** The inverse, by cofactors: of what is known, how wrong one may be. */
export function invertKnown(m: Known): Known {
	const cofactor = (row: number, column: number) => {
		const [r1, r2] = [(row + 1) % 3, (row + 2) % 3];
		const [c1, c2] = [(column + 1) % 3, (column + 2) % 3];
		return m[r1]![c1]! * m[r2]![c2]! - m[r1]![c2]! * m[r2]![c1]!;
	};
	const determinant = [0, 1, 2].reduce((sum, at) => sum + m[0][at]! * cofactor(0, at), 0);
	return [0, 1, 2].map((row) =>
		[0, 1, 2].map((column) => cofactor(column, row) / determinant)
	) as Known;
}

/** A matrix times a shape. */
export function times(m: Known, shape: Shape): Shape {
	return m.map((row) => row.reduce((sum, one, at) => sum + one * shape[at]!, 0)) as Shape;
}
