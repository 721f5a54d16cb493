import { type OpenThread, openThread } from './open-thread.ts';

/** How a thread of this program is asked. */
export type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

/**
 * Asks the thread of this program that `file` begins (it answers by `answerAsked`): opened at the
 * first question, kept warm, opened again if it dies; what it was making then is refused. It is
 * ended when it has not answered `withinMs` after it was asked. Where each question `hasItsOwn` thread,
 * it has ended when the answer is given: what it held is free again.
 */
export function askThread<Question, Answer>(
	file: URL | string,
	{
		withinMs,
		mostHeapMb,
		hasItsOwn = false
	}: { withinMs?: number; mostHeapMb?: number; hasItsOwn?: boolean } = {}
): Ask<Question, Answer> {
	let kept: OpenThread<Question, Answer> | null = null;
	return async (question) => {
		const thread = kept ?? open();
		kept = hasItsOwn ? null : thread;
		const late = withinMs && setTimeout(() => void thread.end(), withinMs);
		try {
			return await thread.ask(question);
		} finally {
			clearTimeout(late);
			if (hasItsOwn) await thread.end();
		}
	};

	function open(): OpenThread<Question, Answer> {
		const onClosed = () => {
			if (kept === opened) kept = null;
		};
		const opened = openThread<Question, Answer>(file, { mostHeapMb, onClosed });
		return opened;
	}
}
