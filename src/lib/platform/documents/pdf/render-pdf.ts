import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { projectFolder } from './document-files.ts';
import { assertComplete } from './incomplete-document.ts';
import type { Answered, Asked } from './pdf-worker.ts';

type Waiting = { done(pdf: Uint8Array): void; fail(error: Error): void };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

let thread: Thread | null = null;
let asked = 0;

/**
 * The document as PDF/UA-1: the same bytes for the same document, whatever the machine, its clock
 * and its language. Made in a thread of its own, kept warm: the caller's never waits. Throws
 * `IncompleteDocument` for what nobody could read with a screen reader, a photo without its
 * description first of all.
 */
export async function renderPdf(document: WrittenDocument): Promise<Uint8Array> {
	assertComplete(document);
	thread ??= openThread();
	const { worker, waiting } = thread;
	const number = ++asked;
	return new Promise((done, fail) => {
		waiting.set(number, { done, fail });
		// A process that waits for a document stays alive; one that has it may end.
		worker.ref();
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
		worker.postMessage({ number, document } satisfies Asked);
	});
}

function openThread(): Thread {
	// From the sources: the built application has no file of its own for a thread.
	const path = join(projectFolder(), 'src/lib/platform/documents/pdf/pdf-worker.ts');
	const worker = new Worker(path, { execArgv: [] });
	const opened: Thread = { worker, waiting: new Map() };
	worker.on('message', (answer: Answered) => {
		const caller = opened.waiting.get(answer.number);
		opened.waiting.delete(answer.number);
		if (opened.waiting.size === 0) worker.unref();
		if ('pdf' in answer) caller?.done(answer.pdf);
		else caller?.fail(new Error(answer.failure));
	});
	worker.on('error', (error) => closeThread(opened, error));
	worker.on('exit', (code) => closeThread(opened, new Error(`the PDF thread ended (${code})`)));
	return opened;
}

/** What it was making is lost; the next document opens another thread. */
function closeThread(closed: Thread, cause: unknown): void {
	if (thread === closed) thread = null;
	for (const { fail } of closed.waiting.values()) {
		fail(new Error('the PDF was not made', { cause }));
	}
	closed.waiting.clear();
}
