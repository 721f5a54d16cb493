type Waiting = () => void;

/** Whoever has little to do waits for nobody who has much: the two lines are served in turn. */
const lines: Record<'short' | 'long', Waiting[]> = { short: [], long: [] };
let served: 'short' | 'long' = 'long';
let isCalled = false;

/**
 * A turn of the process for one piece of work, and for no other one of these: between two pieces,
 * whoever asks for a page, or for `/health`, is answered.
 */
export function ownTurn(line: 'short' | 'long' = 'long'): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	lines[line].push(resolve);
	if (!isCalled) callNext();
	return promise;
}

function callNext(): void {
	isCalled = true;
	setImmediate(() => {
		const other = served === 'short' ? 'long' : 'short';
		if (lines[other].length > 0) served = other;
		const next = lines[served].shift();
		isCalled = false;
		if (lines.short.length + lines.long.length > 0) callNext();
		next?.();
	});
}

/** Does a work that pauses between its pieces, each piece in a turn of its own. */
export async function turnByTurn<Result>(work: Generator<void, Result>): Promise<Result> {
	await ownTurn('short');
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
		await ownTurn();
	}
}
