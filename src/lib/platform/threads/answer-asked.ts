import { parentPort } from 'node:worker_threads';

export type Asked<Question> = { number: number; question: Question };
export type Answered<Answer> = { number: number } & ({ answer: Answer } | { failure: string });

/** In a thread that `askThread` opened: one question after the other, answered under its number. */
export function answerAsked<Question, Answer>(
	make: (question: Question) => Answer | Promise<Answer>
): void {
	const port = parentPort;
	if (!port) throw new Error('answers are given from a worker thread');
	let before = Promise.resolve();
	port.on('message', ({ number, question }: Asked<Question>) => {
		before = after(before, number, question);
	});

	async function after(last: Promise<void>, number: number, question: Question): Promise<void> {
		await last;
		const told = await answered(make, question);
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
		port!.postMessage({ number, ...told } satisfies Answered<Answer>);
	}
}

async function answered<Question, Answer>(
	make: (question: Question) => Answer | Promise<Answer>,
	question: Question
): Promise<{ answer: Answer } | { failure: string }> {
	try {
		return { answer: await make(question) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}
