/** What a process that `askProcess` opened says first, once it can be asked. */
export const READY = 'ready';

/** What it is sent: something to answer, and what it may hold meanwhile; then, again and again, only the latter. */
export type Sent<Question> = { question?: Question; roomMb: number };

/** An answer, and whether whoever gave it holds so much that another had better give the next one. */
export type Given<Answer> = { answer: Answer; isFull: boolean };

/** A process that needs more than its own bound ends by the first; more than its parent leaves it, by the second. */
const TOO_MUCH = 'SIGKILL';
export const NO_ROOM = 'SIGTERM';

/** Short beside what a decoder fills meanwhile: some twenty megabytes. */
const BETWEEN_LOOKS_MS = 5;
const MEGABYTE = 1_048_576;

/**
 * In a process that `askProcess` opened: each question is answered. It ends itself at once when it holds
 * more memory than that, or than its parent has room for, while it works, and when its parent is gone, however that
 * ended: nothing of it stays behind. `make` must leave this thread free.
 */
export function answerParent<Question, Answer>(
	make: (question: Question) => Promise<Answer>,
	{ mostMemoryMb }: { mostMemoryMb: number }
): void {
	if (!process.send) throw new Error('answers are given from a process that askProcess opened');
	let room = Infinity;
	const holds = (megabytes: number) => process.memoryUsage.rss() > megabytes * MEGABYTE;
	process.on('disconnect', () => endAtOnce(TOO_MUCH));
	process.on('message', async ({ question, roomMb }: Sent<Question>) => {
		room = roomMb;
		if (question === undefined) return;
		const look = setInterval(() => {
			if (holds(mostMemoryMb)) endAtOnce(TOO_MUCH);
			if (holds(room)) endAtOnce(NO_ROOM);
		}, BETWEEN_LOOKS_MS);
		const answer = await make(question);
		clearInterval(look);
		// A library may give nothing back: the next question would find half of the room, or less.
		const isFull = holds(Math.min(mostMemoryMb, room) / 2);
		process.send!({ answer, isFull } satisfies Given<Answer>);
	});
	process.send(READY);
}

/** A native library at work in another thread would be waited for by `process.exit`. */
function endAtOnce(signal: typeof TOO_MUCH | typeof NO_ROOM): void {
	process.kill(process.pid, signal);
}
