import { setImmediate } from 'node:timers/promises';

/** Asked between two lines of a long work, so that others are answered meanwhile. */
export type Breathe = () => Promise<void>;

let last = 0;
const EVERY_MS = 12;

/** Lets others be answered, as often as a long work asks for it. */
export const breathe: Breathe = async () => {
	if (performance.now() - last < EVERY_MS) return;
	await setImmediate();
	last = performance.now();
};
