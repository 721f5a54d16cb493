import { type Transferable, Worker } from 'node:worker_threads';
import { boundedHeap } from './bounded-heap.ts';
import type { Answered, Asked, AskedBack, GivenBack } from './answer-asked.ts';

/** A text that is said, a document drawn: their libraries hold most of it elsewhere. */
const MOST_HEAP_MB = 128;

type Opening = { mostHeapMb?: number; onClosed?: () => void };

/** How a question goes to a thread. */
type Going = {
	/** What is given away with the question instead of being copied: the asker has it no more. */
	transfer?: Transferable[];
	/** Answers what the thread asks back meanwhile. */
	giveBack?: (wanted: never) => Promise<unknown>;
};

export type OpenThread<Question, Answer> = {
	ask(question: Question, going?: Going): Promise<Answer>;
	/** Nothing that it was making is made; it has ended when this is over. */
	end(): Promise<void>;
};

type Waiting<Answer> = {
	done(answer: Answer): void;
	fail(error: unknown): void;
	giveBack?: Going['giveBack'];
	/** Why something asked back could not be given: rather than its words, which the thread repeats. */
	cause?: unknown;
};

/**
 * A thread of this program, which `file` begins (it answers by `answerAsked`). If it dies, what it was making is
 * refused; so is what would need more than `mostHeapMb`. A process that waits for an answer stays alive, one that
 * waits for none may end.
 */
export function openThread<Question, Answer>(
	file: URL | string,
	{ mostHeapMb = MOST_HEAP_MB, onClosed = () => {} }: Opening = {}
): OpenThread<Question, Answer> {
	const worker = new Worker(file, { execArgv: [], resourceLimits: boundedHeap(mostHeapMb) });
	const waiting = new Map<number, Waiting<Answer>>();
	let asked = 0;
	let hasEnded = false;

	worker.on('message', (message: Answered<Answer> | AskedBack) => {
		if ('back' in message) return void give(message);
		const caller = waiting.get(message.number);
		waiting.delete(message.number);
		if (waiting.size === 0) worker.unref();
		if ('answer' in message) caller?.done(message.answer);
		else caller?.fail(caller.cause ?? new Error(message.failure));
	});
	worker.on('error', close);
	worker.on('exit', close);

	function close(cause: unknown): void {
		hasEnded = true;
		onClosed();
		for (const { fail } of waiting.values()) fail(ended(cause));
		waiting.clear();
	}

	async function give({ back, of, wanted }: AskedBack): Promise<void> {
		const caller = waiting.get(of);
		let message: GivenBack;
		try {
			if (!caller?.giveBack) throw new Error('nothing can be asked back');
			message = { back, given: await caller.giveBack(wanted as never) };
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
			worker.postMessage(message);
		} catch (error) {
			if (caller) caller.cause ??= error;
			message = { back, failure: error instanceof Error ? error.message : String(error) };
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
			worker.postMessage(message);
		}
	}

	return {
		ask: (question, { transfer = [], giveBack } = {}) =>
			new Promise<Answer>((done, fail) => {
				if (hasEnded) return fail(ended());
				const number = ++asked;
				worker.postMessage({ number, question } satisfies Asked<Question>, transfer);
				waiting.set(number, { done, fail, giveBack });
				worker.ref();
			}),
		async end() {
			await worker.terminate();
		}
	};
}

/** Whether a thread was ended for what it would have needed. */
export function neededTooMuch(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : null;
	return (cause as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const ended = (cause?: unknown) => new Error('nothing was made: the thread ended', { cause });
