import written from '#content/placement-micro-tasks.json' with { type: 'json' };
import type { Gesture } from '#lib/features/resources/practice/index.ts';

/** « Montrez-moi »: a small thing really done on the screen, never timed, counted or kept. */
export type MicroTask = Gesture & {
	id: string;
	/** For who keeps the bank: what it is, and what counts as done. */
	does: string;
	done: string;
};

export const MICRO_TASKS: readonly MicroTask[] = written.tasks;
export const MICRO_TASK_PROMISE = written.promise;

/** The small thing a question lets one try, if any. */
export function microTaskOf(item: { microTask: string | null }): MicroTask | null {
	return MICRO_TASKS.find(({ id }) => id === item.microTask) ?? null;
}
