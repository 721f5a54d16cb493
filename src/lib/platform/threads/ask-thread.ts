import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './answer-asked.ts';
import { boundedHeap } from './bounded-heap.ts';

type Waiting<Answer> = { done(answer: Answer): void; fail(error: Error): void };
type Thread<Answer> = { worker: Worker; waiting: Map<number, Waiting<Answer>> };

/** A text that is said, a document drawn: their libraries hold most of it elsewhere. */
const MOST_HEAP_MB = 128;

/** How a thread of this program is asked. */
export type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

/**
 * Asks the thread of this program that `file` begins (it answers by `answerAsked`): opened at the
 * first question, kept warm, opened again if it dies; what it was making then is refused. It is
 * ended when it has not answered `withinMs` after it was asked. Where each question `hasItsOwn` thread,
 * it has ended when the answer is given: what it held is free again. A process that waits for an
 * answer stays alive, one that waits for none may end.
 */
export function askThread<Question, Answer>(
	file: URL | string,
	{
		withinMs,
		hasItsOwn = false,
		mostHeapMb = MOST_HEAP_MB
	}: { withinMs?: number; hasItsOwn?: boolean; mostHeapMb?: number } = {}
): Ask<Question, Answer> {
	let thread: Thread<Answer> | null = null;
	let asked = 0;
	return async (question) => {
		thread ??= openThread<Answer>(file, mostHeapMb, (closed) => {
			if (thread === closed) thread = null;
		});
		const { worker, waiting } = thread;
		if (hasItsOwn) thread = null;
		const number = ++asked;
		const late = withinMs && setTimeout(() => void worker.terminate(), withinMs);
		try {
			return await new Promise<Answer>((done, fail) => {
				// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
				worker.postMessage({ number, question } satisfies Asked<Question>);
				waiting.set(number, { done, fail });
				worker.ref();
			});
		} finally {
			clearTimeout(late);
			if (hasItsOwn) await worker.terminate();
		}
	};
}

function openThread<Answer>(
	file: URL | string,
	mostHeapMb: number,
	onClosed: (closed: Thread<Answer>) => void
): Thread<Answer> {
	const worker = new Worker(file, { execArgv: [], resourceLimits: boundedHeap(mostHeapMb) });
	const opened: Thread<Answer> = { worker, waiting: new Map() };
	const close = (cause: unknown) => {
		onClosed(opened);
		for (const { fail } of opened.waiting.values()) {
			fail(new Error('nothing was made: the thread ended', { cause }));
		}
		opened.waiting.clear();
	};
	worker.on('message', (answered: Answered<Answer>) => {
		const caller = opened.waiting.get(answered.number);
		opened.waiting.delete(answered.number);
		if (opened.waiting.size === 0) worker.unref();
		if ('answer' in answered) caller?.done(answered.answer);
		else caller?.fail(new Error(answered.failure));
	});
	worker.on('error', close);
	worker.on('exit', close);
	return opened;
}
