import { Worker } from 'node:worker_threads';
import type { DemoWord, Installation } from './demo-worker.ts';
import type { Loading } from './load-demo-network.ts';

/**
 * Loads the demonstration in a thread that ends when it is done: the process that goes on serving keeps nothing of what
 * wrote it (docs/performance.md).
 */
export function loadDemoApart(
	installation: Installation,
	say: (line: string) => void
): Promise<Loading> {
	const worker = new Worker(new URL('./demo-worker.ts', import.meta.url), {
		workerData: installation
	});
	let loading: Loading | null = null;
	return new Promise((resolve, fail) => {
		worker.on('message', (word: DemoWord) => {
			if ('said' in word) say(word.said);
			else ({ loading } = word);
		});
		worker.on('error', fail);
		// Answered once it has ended: what it held is free again.
		worker.on('exit', () => {
			if (loading) resolve(loading);
			else fail(new Error('the demonstration was not loaded: its thread ended'));
		});
	});
}
