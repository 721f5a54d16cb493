import { inHeavyTurn } from '#lib/platform/processes/heavy-work.ts';
import { neededTooMuch, type OpenThread } from '#lib/platform/threads/open-thread.ts';
import { withThread } from '#lib/platform/threads/with-thread.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { RegistersAnswer, RegistersQuestion } from './registers-worker.ts';

export type TooLong = Refusal<'left' | 'too-long'>;

/** Fifty thousand lines take ten seconds on a machine that does nothing else. */
const LONGEST_MS = 120_000;
/** They fit in it; the application and all that it holds is to stay under 700. */
const MOST_HEAP_MB = 256;

/**
 * Does `work` with a thread of registers, beside nothing else that is heavy: each may take a hundred megabytes. It
 * waits for nobody, since all that is heavy waits for it. Whoever leaves stops it where it is, and what it began to
 * write is undone; so does a file that is never done.
 */
export async function askRegisters<Result>(
	work: (ask: OpenThread<RegistersQuestion, RegistersAnswer>['ask']) => Promise<Result>,
	left?: AbortSignal
): Promise<Result | TooLong> {
	return inHeavyTurn(async () => {
		const late = AbortSignal.timeout(LONGEST_MS);
		const signal = left ? AbortSignal.any([left, late]) : late;
		// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
		const file = new URL('./registers-worker.ts', import.meta.url);
		try {
			return await withThread(file, work, { signal, mostHeapMb: MOST_HEAP_MB });
		} catch (error) {
			if (left?.aborted) return LEFT;
			if (late.aborted || neededTooMuch(error)) return refuse('too-long', TOO_LONG);
			throw error;
		}
	});
}

/** Read by nobody: she has left. */
export const LEFT = refuse(
	'left',
	'L’envoi a été interrompu\u00a0: rien n’est enregistré. Déposez les fichiers à nouveau.'
);

const TOO_LONG =
	'Ces fichiers demandent trop de travail\u00a0: rien n’est enregistré. Déposez-en moins à la fois.';
