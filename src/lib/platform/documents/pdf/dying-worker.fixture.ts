/** A thread that dies on the document « Mourir », and answers the others with their title. */
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './pdf-worker.ts';

parentPort!.on('message', ({ number, document }: Asked) => {
	if (document.title === 'Mourir') process.exit(3);
	if (document.title === 'Échouer') throw new Error('on the way');
	const pdf = new TextEncoder().encode(document.title);
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
	parentPort!.postMessage({ number, pdf } satisfies Answered);
});
