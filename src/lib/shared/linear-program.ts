/** A linear program over columns that are 0 or 1: what a solver is given, whatever it is. */
export type Program = {
	sense: 'maximise' | 'minimise';
	costs: number[];
	/** Every cost is a whole number: a gap below one proves that nothing is better. */
	isWhole: boolean;
	/** Columns that may not be 0, or may not be 1. */
	lower: number[];
	upper: number[];
	rows: Row[];
};

export type Row = { least: number; most: number; columns: number[]; values: number[] };

export type Solved = {
	/** « limit »: the nodes allowed were not enough to prove that nothing is better. */
	status: 'optimal' | 'limit' | 'infeasible';
	/** 0 or 1 for each column; empty when infeasible or nothing was found. */
	values: number[];
	/** No solution is better than this. */
	bound: number;
};

/** What a solver may spend, counted in nodes: the same input then gives the same plan everywhere. */
export type Limits = { nodes: number };

/** The one thing that is asked of a solver. */
export type Solver = {
	name: string;
	/** `start` is a solution already known, or nothing. */
	solve(program: Program, limits: Limits, start?: number[]): Solved;
};

/** A row that adds columns up, each with its value. */
export function row(
	entries: Iterable<readonly [column: number, value: number]>,
	{ least = -Infinity, most = Infinity }: { least?: number; most?: number }
): Row {
	const [columns, values]: [number[], number[]] = [[], []];
	for (const [column, value] of entries) {
		columns.push(column);
		values.push(value);
	}
	return { least, most, columns, values };
}
