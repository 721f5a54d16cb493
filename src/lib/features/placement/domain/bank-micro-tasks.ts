import written from '#content/placement-micro-tasks.json' with { type: 'json' };

/** « Montrez-moi »: a small thing really done on the screen, never timed, counted or kept. */
export type MicroTask = {
	id: string;
	/** What the person is told. */
	says: string;
	does: string;
	/** What counts as done. */
	done: string;
	/** How it is done at the keyboard, or with a voice: no gesture is the only way. */
	otherWay: string;
};

export const MICRO_TASKS: readonly MicroTask[] = written.tasks;
export const MICRO_TASK_PROMISE = written.promise;

/** The small thing a question lets one try, if any. */
export function microTaskOf(item: { microTask: string | null }): MicroTask | null {
	return MICRO_TASKS.find(({ id }) => id === item.microTask) ?? null;
}
