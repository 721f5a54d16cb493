import { GRADES, type GroupProbabilities } from '../bank.ts';
import type { ModelItem } from './model.ts';
import type { Posterior } from './posterior.ts';

/** By grade, then group: probability that she answers so and belongs there. */
export type Outcomes = [GroupProbabilities, GroupProbabilities, GroupProbabilities];

/** Probability of each answer to an item together with each group: one sum over its domain. */
export function outcomesOf(
	{ domainAt, tables }: ModelItem,
	{ joint, groups }: Posterior
): Outcomes {
	const [none, , alone] = tables as [Float64Array, Float64Array, Float64Array];
	const outcomes: Outcomes = [
		[0, 0, 0],
		[0, 0, 0],
		[0, 0, 0]
	];
	joint[domainAt]!.forEach((cells, group) => {
		let [failed, done] = [0, 0];
		for (let cell = 0; cell < cells.length; cell++) {
			failed += none[cell]! * cells[cell]!;
			done += alone[cell]! * cells[cell]!;
		}
		outcomes[0][group] = failed;
		outcomes[1][group] = Math.max(groups[group]! - failed - done, 0);
		outcomes[2][group] = done;
	});
	return outcomes;
}

/** Probability that she does it, alone or with help. */
export function successOf([failed]: Outcomes): number {
	return 1 - failed[0] - failed[1] - failed[2];
}

/** How much the answer is expected to tell of the group: their mutual information, in nats. */
export function informationOf(outcomes: Outcomes, groups: GroupProbabilities): number {
	let information = groups.reduce((sum, p) => sum + surprise(p), 0);
	for (const grade of GRADES) {
		const outcome = outcomes[grade];
		for (const p of outcome) information -= surprise(p);
		information += surprise(outcome[0] + outcome[1] + outcome[2]);
	}
	return information;
}

function surprise(p: number): number {
	return p > 0 ? -p * Math.log(p) : 0;
}
