import { expect, test } from 'vitest';
import type { Solved, Solver } from '#lib/shared/linear-program.ts';
import { anyInstance } from '../instance/any-instance.fixture.ts';
import { brokenRules } from './hard-rules.fixture.ts';
import { planGroups } from './plan-groups.ts';

const instance = anyInstance({ people: 30, offers: 6, seed: 2 });

/** A solver that answers each goal in turn with what it is told; « start » gives back what it was given. */
function told(...answers: (Omit<Solved, 'values'> & { values: 'start' | 'none' })[]): Solver {
	return {
		name: 'told',
		solve(_program, _limits, start = []) {
			const { values, ...answer } = answers.length > 1 ? answers.shift()! : answers[0]!;
			return { ...answer, values: values === 'start' ? start : [] };
		}
	};
}
const plan = (solver: Solver) => planGroups(instance, { solver, now: () => 0 });

test('where nothing was proven, the quick seating stands, and its bound is those who could sit', () => {
	const unsure = { status: 'limit', values: 'none', bound: Infinity } as const;
	const { proof, ...made } = plan(told(unsure))!;
	expect(brokenRules(instance, { proof, ...made })).toEqual([]);
	expect(proof.placed).toBeGreaterThan(0);
	expect(proof.placedBound).toBeGreaterThanOrEqual(proof.placed);
	expect(proof.placedBound).toBeLessThanOrEqual(instance.applicants.length);
	expect(proof.groupsBound).toBeLessThanOrEqual(proof.groups);
});

test('a solver that loses itself on a late goal loses nobody’s seat', () => {
	const found = { status: 'optimal', values: 'start', bound: 0 } as const;
	const lost = { status: 'infeasible', values: 'none', bound: -Infinity } as const;
	expect(plan(told(found, lost))!.proof.placed).toBeGreaterThan(0);
	expect(plan(told(lost))).toBeNull();
});
