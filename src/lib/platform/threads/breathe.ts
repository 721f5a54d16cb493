import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Asker } from '#lib/platform/posts/fair-turns.ts';

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
/** Whoever a work is for, and `signal` says that she has left. */
type Served = { signal: AbortSignal; asker: () => Asker };

const serving = new AsyncLocalStorage<Served>();
const NEVER = new AbortController().signal;
const NOBODY: Served = { signal: NEVER, asker: () => 'ourselves' };

/** All that `work` does, however deep, is for somebody: once `signal` says that she left, it stops as it breathes. */
export function workFor<Result>(
	signal: AbortSignal,
	work: () => Result,
	asker: Served['asker'] = NOBODY.asker
): Result {
	return serving.run({ signal, asker }, work);
}

/** Goes on whoever leaves: what it makes serves others too. */
export function workForOthersToo<Result>(work: () => Result): Result {
	return serving.run({ signal: NEVER, asker: whoIsServed().asker }, work);
}

/** Whom the work that runs is for; nobody who could leave where nobody asked for it. */
export const whoIsServed = (): Served => serving.getStore() ?? NOBODY;

/** Lets others be answered, as often as a long work asks for it. */
export const breathe: Breathe = async () => {
	if (performance.now() - last >= EVERY_MS) {
		await setImmediate();
		last = performance.now();
	}
	if (whoIsServed().signal.aborted) throw new Left();
};
