import type { Page } from '@playwright/test';

type Traced = { name: string; ph: string; pid: number; tid: number; tdur?: number; args: Args };
type Args = { name?: string };

/** A piece of work of the browser; while it lasts, the page hears nobody. */
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * How long the processor worked at each task of the page meanwhile, in milliseconds, the longest first. It is its own
 * time and not that of a clock: a task that waits for another program, or for what is drawn without a card, is no
 * longer for that.
 */
export async function workOfTasks(page: Page, doing: () => Promise<void>): Promise<number[]> {
	const browser = page.context().browser()!;
	await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
	let traced: Buffer;
	try {
		await doing();
	} finally {
		traced = await browser.stopTracing();
	}
	const { traceEvents } = JSON.parse(traced.toString('utf8')) as { traceEvents: Traced[] };
	const pages = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`)
	);
	// Whole ones: the one that is not over yet came after.
	const tasks = traceEvents.filter(
		({ name, ph, pid, tid }) => name === TASK && ph === 'X' && pages.has(`${pid} ${tid}`)
	);
	const work = tasks.flatMap(({ tdur }) => tdur ?? []);
	// A browser that no longer tells the time of the processor would let everything pass.
	if (work.length === 0 || work.length < 0.95 * tasks.length) {
		throw new Error('the browser did not tell the work of its tasks');
	}
	return work.map((one) => one / 1000).toSorted((one, other) => other - one);
}
