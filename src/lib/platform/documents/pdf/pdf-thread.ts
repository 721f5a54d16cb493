import { Worker } from 'node:worker_threads';
import type { Drawable } from './compile-pdf.ts';
import type { Answered, Asked } from './pdf-worker.ts';

type Waiting = { done(pdf: Uint8Array): void; fail(error: Error): void };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

/**
 * Asks the thread of this program for documents: opened at the first, kept warm, opened again if
 * it dies; what it was making then is refused. A process that waits for a document stays alive,
 * one that waits for none may end.
 */
export function askThread(file: URL | string): (document: Drawable) => Promise<Uint8Array> {
	let thread: Thread | null = null;
	let asked = 0;
	return (document) => {
		thread ??= openThread(file, (closed) => {
			if (thread === closed) thread = null;
		});
		const { worker, waiting } = thread;
		const number = ++asked;
		return new Promise((done, fail) => {
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
			worker.postMessage({ number, document } satisfies Asked);
			waiting.set(number, { done, fail });
			worker.ref();
		});
	};
}

function openThread(file: URL | string, onClosed: (closed: Thread) => void): Thread {
	const worker = new Worker(file, { execArgv: [] });
	const opened: Thread = { worker, waiting: new Map() };
	const close = (cause: unknown) => {
		onClosed(opened);
		for (const { fail } of opened.waiting.values()) {
			fail(new Error('the PDF was not made: its thread ended', { cause }));
		}
		opened.waiting.clear();
	};
	worker.on('message', (answer: Answered) => {
		const caller = opened.waiting.get(answer.number);
		opened.waiting.delete(answer.number);
		if (opened.waiting.size === 0) worker.unref();
		if ('pdf' in answer) caller?.done(answer.pdf);
		else caller?.fail(new Error(answer.failure));
	});
	worker.on('error', close);
	worker.on('exit', close);
	return opened;
}
