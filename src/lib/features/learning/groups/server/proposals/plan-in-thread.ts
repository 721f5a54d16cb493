import { Worker } from 'node:worker_threads';
import { boundedHeap } from '#lib/platform/threads/bounded-heap.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { GroupPlan } from '../../domain/plan/plan.ts';
import type { GoalName } from '../../domain/plan/plan-groups.ts';
import type { Answer, WorkerWord } from './plan-worker.ts';

export type Planning = {
	/** The proven plan, or null when what is held leaves no way; fails when its thread dies. */
	done: Promise<Answer | null>;
	/** Gives the work up at once. */
	stop(): void;
};

/** What a thread may hold, its solver apart: five hundred people take a third of it. */
const MOST_MEMORY_MB = 160;

/** Makes a plan in a thread of its own, so that no page waits behind it. */
export function planInThread(
	instance: Instance,
	onGoal: (reached: GoalName, plan: GroupPlan) => void,
	memoryMb = MOST_MEMORY_MB
): Planning {
	// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
	const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
		workerData: instance,
		execArgv: [],
		resourceLimits: boundedHeap(memoryMb)
	});
	// A process that stops does not wait for a proposal: nothing of it is recorded.
	worker.unref();
	const done = new Promise<Answer | null>((resolve, fail) => {
		worker.on('message', (word: WorkerWord) => {
			if ('reached' in word) onGoal(word.reached, word.plan);
			else resolve(word.answer);
		});
		worker.on('error', fail);
		worker.on('exit', () => fail(new Error('the proposal was not made: its thread ended')));
	});
	return { done, stop: () => void worker.terminate() };
}
