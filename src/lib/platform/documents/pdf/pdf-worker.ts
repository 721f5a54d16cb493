/** The thread of the compiler: one document after the other, answered under its number. */
import { parentPort } from 'node:worker_threads';
import { type Drawable, openCompiler } from './compile-pdf.ts';

export type Asked = { number: number; document: Drawable };
export type Answered = { number: number } & ({ pdf: Uint8Array } | { failure: string });

const port = parentPort;
if (!port) throw new Error('pdf-worker.ts runs in a worker thread');
const compile = openCompiler();

port.on('message', ({ number, document }: Asked) => {
	port.postMessage({ number, ...answered(document) } satisfies Answered);
});

function answered(document: Drawable): { pdf: Uint8Array } | { failure: string } {
	try {
		return { pdf: compile(document) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}
