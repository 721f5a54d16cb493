import { setImmediate } from 'node:timers/promises';

let last = 0;
const EVERY_MS = 12;

/** Lets others be answered, as often as a long reading asks for it. */
export async function breathe(): Promise<void> {
	if (performance.now() - last < EVERY_MS) return;
	await setImmediate();
	last = performance.now();
}
