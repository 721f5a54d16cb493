import type { IncomingMessage } from 'node:http';

/** Heard at once: each costs the process a little, and what they say is of no use. */
const AT_ONCE = 8;
/** Longer than a file takes over the line of a centre; a slower one goes on without its place. */
const PATIENCE_MS = 10_000;

const waiting: (() => void)[] = [];
let heard = 0;

/**
 * Lets what is being sent come to its end, to nowhere, then says so: a few at once. The others are
 * held back by the network itself, which keeps nothing of them here.
 */
export function letThrough(
	request: IncomingMessage,
	whenOver: () => void,
	patienceMs = PATIENCE_MS
): void {
	waiting.push(() => hear(request, whenOver, patienceMs));
	hearNext();
}

function hear(request: IncomingMessage, whenOver: () => void, patienceMs: number): void {
	let isHeld = true;
	const giveBack = () => {
		if (!isHeld) return;
		isHeld = false;
		clearTimeout(timer);
		heard -= 1;
		hearNext();
	};
	const timer = setTimeout(giveBack, patienceMs);
	request.once('close', giveBack);
	request.once('end', () => {
		giveBack();
		whenOver();
	});
	// Whoever left while waiting says nothing more.
	if (request.destroyed) giveBack();
	else request.resume();
}

function hearNext(): void {
	while (heard < AT_ONCE && waiting.length > 0) {
		heard += 1;
		waiting.shift()!();
	}
}
