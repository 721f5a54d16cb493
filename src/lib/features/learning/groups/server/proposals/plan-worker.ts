/** The thread of one proposal: what each goal reached is told at once, then the whole plan. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadHighsSolver } from '#lib/platform/solver/highs-solver.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { type MoreGroup, moreGroups } from '../../domain/plan/more-groups.ts';
import type { GroupPlan } from '../../domain/plan/plan.ts';
import { type GoalName, planGroups, USUAL_LIMITS } from '../../domain/plan/plan-groups.ts';

/** A plan, and groups that would seat more people. */
export type Answer = { plan: GroupPlan; more: MoreGroup[] };
export type WorkerWord =
	{ reached: GoalName; plan: GroupPlan } | { done: true; answer: Answer | null };

const port = parentPort;
if (!port) throw new Error('plan-worker.ts runs in a worker thread');

const instance = workerData as Instance;
const solver = await loadHighsSolver();
const plan = planGroups(instance, {
	solver,
	now: () => performance.now(),
	onGoal: (reached, found) => port.postMessage({ reached, plan: found } satisfies WorkerWord)
});
const answer = plan && {
	plan,
	more: moreGroups(instance, plan.unplaced, { solver, limits: USUAL_LIMITS })
};
port.postMessage({ done: true, answer } satisfies WorkerWord);
