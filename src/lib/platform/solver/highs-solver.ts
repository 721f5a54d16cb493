import highsLoader, { type Highs, type Model, type ModelData } from 'highs';
import type { Program, Row, Solved, Solver } from '#lib/shared/linear-program.ts';

/** A proof is complete when no whole number lies between what was found and the bound. */
const WHOLE_GAP = 0.99;
const REAL_GAP = 1e-6;

/**
 * HiGHS compiled to WebAssembly (MIT): one seed, limits counted in nodes, so that the
 * same program gives the same answer on every machine. Loading takes a moment; solving blocks.
 */
export async function loadHighsSolver(): Promise<Solver> {
	const highs = await highsLoader();
	return {
		name: `HiGHS ${highs.version.string ?? ''}`.trim(),
		solve(program, { nodes }, start) {
			if (program.costs.length === 0) return solveNothing(program);
			return highs.withModel(modelOf(highs, program), (model) => {
				model.options.set({
					output_flag: false,
					random_seed: 0,
					mip_rel_gap: 0,
					mip_abs_gap: program.isWhole ? WHOLE_GAP : REAL_GAP,
					mip_max_nodes: nodes
				});
				if (start) model.setSolution({ colValue: start });
				model.run();
				return solvedOf(highs, model, program);
			});
		}
	};
}

/** Without a column, either nothing is asked or nothing answers. */
function solveNothing({ rows }: Program): Solved {
	const isAsked = rows.some(({ least, most }) => least > 0 || most < 0);
	return { status: isAsked ? 'infeasible' : 'optimal', values: [], bound: 0 };
}

function solvedOf(highs: Highs, model: Model, { sense }: Program): Solved {
	const { modelStatus } = highs.constants;
	const status = model.getModelStatus();
	const worst = sense === 'maximise' ? Infinity : -Infinity;
	if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
		return { status: 'infeasible', values: [], bound: worst };
	}
	const { colValue } = model.getSolution();
	const isOptimal = status === modelStatus.optimal;
	const isFound = isOptimal || model.info.get('primal_solution_status') === 2;
	return {
		status: isOptimal ? 'optimal' : 'limit',
		values: isFound ? Array.from(colValue, (value) => Math.round(value)) : [],
		bound: Number(model.info.get('mip_dual_bound'))
	};
}

function modelOf(highs: Highs, { sense, costs, lower, upper, rows }: Program): ModelData {
	const { objectiveSense, variableType } = highs.constants;
	const bounded = (value: number) =>
		value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value;
	return {
		numCols: costs.length,
		numRows: rows.length,
		sense: sense === 'maximise' ? objectiveSense.maximize : objectiveSense.minimize,
		colCost: costs,
		colLower: lower,
		colUpper: upper,
		rowLower: rows.map(({ least }) => bounded(least)),
		rowUpper: rows.map(({ most }) => bounded(most)),
		integrality: costs.map(() => variableType.integer),
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: costs.length,
			starts: startsOf(rows),
			indices: rows.flatMap(({ columns }) => columns),
			values: rows.flatMap(({ values }) => values)
		}
	};
}

function startsOf(rows: readonly Row[]): number[] {
	let at = 0;
	return [0, ...rows.map(({ columns }) => (at += columns.length))];
}
