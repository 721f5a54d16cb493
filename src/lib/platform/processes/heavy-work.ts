import { inTurn } from '#lib/platform/posts/in-turn.ts';
import { askProcess, type AskedProcess } from './ask-process.ts';

/** What all that is heavy waits for, whatever its kind: each kind has its own line before it comes here. */
const TURN = 'heavy work';

/** The kind whose process may still be there, at rest. */
let last: Pick<AskedProcess<never, unknown>, 'end'> | null = null;

/**
 * Does what asks for tens of megabytes outside the heap (a text is said) once nothing else of that weight is
 * done, and once no process of the kinds below is left: what they hold adds up with nothing.
 */
export function inHeavyTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	return inTurn(TURN, async () => {
		await endLast();
		return work();
	});
}

/**
 * Asks a process of its own, as `askProcess` does, for what is heavy (a picture is opened, a document printed).
 * One of all kinds is at work, and one of them lives: whoever rests is ended before another kind begins.
 */
export function askHeavyProcess<Question extends object, Answer>(
	...[file, limits]: Parameters<typeof askProcess>
): AskedProcess<Question, Answer>['ask'] {
	const own = askProcess<Question, Answer>(file, limits);
	return (question, signal) =>
		inTurn(TURN, async () => {
			// Whoever left meanwhile takes nobody's process away.
			signal?.throwIfAborted();
			if (last !== own) await endLast();
			last = own;
			return own.ask(question, signal);
		});
}

async function endLast(): Promise<void> {
	await last?.end();
	last = null;
}
