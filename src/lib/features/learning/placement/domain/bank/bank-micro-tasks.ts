import written from '#content/placement-micro-tasks.json' with { type: 'json' };

/** « Montrez-moi »: a small thing really done on the screen, never timed, counted or kept. */
export type MicroTask = {
	id: string;
	/** What the person is told. */
	says: string;
	/** Said to her too: how else it is done, for no gesture is the only way. */
	otherWay: string;
	/** Said once it is done: what happened, and thanks. */
	thanks: string;
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
