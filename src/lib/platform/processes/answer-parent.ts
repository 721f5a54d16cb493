/** What a process that `askProcess` opened says first, once it can be asked. */
export const READY = 'ready';

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
		process.send!(answer);
	});
	process.send(READY);
}

/** A native library at work in another thread would be waited for by `process.exit`. */
function endAtOnce(): void {
	process.kill(process.pid, 'SIGKILL');
}
