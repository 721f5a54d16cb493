import { type OpenThread, openThread } from './open-thread.ts';

/**
 * Does `work` with a thread of its own, which keeps what it learns from one question to the next, and has ended when
 * the work is over: what it held is free again. Once `signal` says so, it is ended in the middle of what it makes.
 */
export async function withThread<Question, Answer, Result>(
	file: URL | string,
	work: (ask: OpenThread<Question, Answer>['ask']) => Promise<Result>,
	{ signal, mostHeapMb }: { signal: AbortSignal; mostHeapMb?: number }
): Promise<Result> {
	signal.throwIfAborted();
	const thread = openThread<Question, Answer>(file, { mostHeapMb });
	const leave = () => void thread.end();
	signal.addEventListener('abort', leave);
	try {
		return await work(thread.ask);
	} finally {
		signal.removeEventListener('abort', leave);
		await thread.end();
	}
}
