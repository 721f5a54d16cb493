/** The thread of one proposal: what each goal reached is told at once, then the whole plan. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadHighsSolver } from '#lib/platform/solver/highs-solver.ts';
import type { Instance } from '../domain/instance.ts';
import type { GroupPlan } from '../domain/plan.ts';
import { type GoalName, planGroups } from '../domain/plan-groups.ts';

export type WorkerWord =
	{ reached: GoalName; plan: GroupPlan } | { done: true; plan: GroupPlan | null };

const port = parentPort;
if (!port) throw new Error('plan-worker.ts runs in a worker thread');

const solver = await loadHighsSolver();
const plan = planGroups(workerData as Instance, {
	solver,
	now: () => performance.now(),
	onGoal: (reached, found) => port.postMessage({ reached, plan: found } satisfies WorkerWord)
});
port.postMessage({ done: true, plan } satisfies WorkerWord);
