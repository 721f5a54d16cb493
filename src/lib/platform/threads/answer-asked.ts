import { type MessagePort, parentPort } from 'node:worker_threads';

export type Asked<Question> = { number: number; question: Question };
export type Answered<Answer> = { number: number } & ({ answer: Answer } | { failure: string });

/** What a thread needs to know from whoever asked it, under a number of its own, while it answers. */
export type AskedBack = { back: number; of: number; wanted: unknown };
export type GivenBack = { back: number } & ({ given: unknown } | { failure: string });

/** Asks whoever asked the question being answered. */
export type AskBack = (wanted: unknown) => Promise<unknown>;

/**
 * In a thread that was opened by `open-thread.ts`: one question after the other, answered under its number. What
 * answers one may ask back.
 */
export function answerAsked<Question, Answer>(
	make: (question: Question, askBack: AskBack) => Answer | Promise<Answer>
): void {
	const port = parentPort;
	if (!port) throw new Error('answers are given from a worker thread');
	const back = askOver(port);
	let before = Promise.resolve();
	port.on('message', (message: Asked<Question> | GivenBack) => {
		if ('back' in message) back.receive(message);
		else before = after(before, message);
	});

	async function after(last: Promise<void>, { number, question }: Asked<Question>): Promise<void> {
		await last;
		const told = await answered(async () => make(question, (wanted) => back.ask(number, wanted)));
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
		port!.postMessage({ number, ...told } satisfies Answered<Answer>);
	}
}

function askOver(port: MessagePort) {
	const waiting = new Map<number, PromiseWithResolvers<unknown>>();
	let asked = 0;
	return {
		ask(of: number, wanted: unknown): Promise<unknown> {
			const back = ++asked;
			const answer = Promise.withResolvers<unknown>();
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
			port.postMessage({ back, of, wanted } satisfies AskedBack);
			waiting.set(back, answer);
			return answer.promise;
		},
		receive(message: GivenBack): void {
			const answer = waiting.get(message.back);
			waiting.delete(message.back);
			if ('given' in message) answer?.resolve(message.given);
			else answer?.reject(new Error(message.failure));
		}
	};
}

async function answered<Answer>(
	make: () => Promise<Answer>
): Promise<{ answer: Answer } | { failure: string }> {
	try {
		return { answer: await make() };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}
