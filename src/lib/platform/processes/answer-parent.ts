/** What a process that `askProcess` opened says first, once it can be asked. */
export const READY = 'ready';

/** An answer, and whether whoever gave it holds so much that another had better give the next one. */
export type Given<Answer> = { answer: Answer; isFull: boolean };

/** Short beside what a decoder fills meanwhile: some twenty megabytes. */
const BETWEEN_LOOKS_MS = 5;
const MEGABYTE = 1_048_576;

/**
 * In a process that `askProcess` opened: each question is answered. It ends itself at once when it holds
 * more memory than that while it works, and when its parent is gone, however that ended: nothing of it
 * stays behind. `make` must leave this thread free.
 */
export function answerParent<Question, Answer>(
	make: (question: Question) => Promise<Answer>,
	{ mostMemoryMb }: { mostMemoryMb: number }
): void {
	if (!process.send) throw new Error('answers are given from a process that askProcess opened');
	process.on('disconnect', endAtOnce);
	process.on('message', async (question: Question) => {
		const look = setInterval(() => {
			if (process.memoryUsage.rss() > mostMemoryMb * MEGABYTE) endAtOnce();
		}, BETWEEN_LOOKS_MS);
		const answer = await make(question);
		clearInterval(look);
		// A library may give nothing back: the next question would find half of the room, or less.
		const isFull = process.memoryUsage.rss() > (mostMemoryMb * MEGABYTE) / 2;
		process.send!({ answer, isFull } satisfies Given<Answer>);
	});
	process.send(READY);
}

/** A native library at work in another thread would be waited for by `process.exit`. */
function endAtOnce(): void {
	process.kill(process.pid, 'SIGKILL');
}
