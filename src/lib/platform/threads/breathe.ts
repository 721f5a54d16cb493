import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';

/** Asked between two lines of a long work, so that others are answered meanwhile. */
export type Breathe = () => Promise<void>;

/** Whoever asked for a long work is gone: it stops where it is, and what it began to write is undone. */
export class Left extends Error {
	constructor() {
		super('whoever asked for it has left');
	}
}

let last = 0;
const EVERY_MS = 12;
const waiting = new AsyncLocalStorage<AbortSignal>();

/** All that `work` does, however deep, is for somebody: once `signal` says that she left, it stops as it breathes. */
export function workFor<Result>(signal: AbortSignal, work: () => Result): Result {
	return waiting.run(signal, work);
}

/** Lets others be answered, as often as a long work asks for it. */
export const breathe: Breathe = async () => {
	if (performance.now() - last >= EVERY_MS) {
		await setImmediate();
		last = performance.now();
	}
	if (waiting.getStore()?.aborted) throw new Left();
};
