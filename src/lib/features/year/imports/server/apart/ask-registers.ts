import { inHeavyTurn } from '#lib/platform/processes/heavy-work.ts';
import { roomLeftMb } from '#lib/platform/processes/room-left.ts';
import { neededTooMuch, type OpenThread } from '#lib/platform/threads/open-thread.ts';
import { withThread } from '#lib/platform/threads/with-thread.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { RegistersAnswer, RegistersQuestion } from './registers-worker.ts';

export type NotImported = Refusal<'left' | 'too-long' | 'no-room'>;

/** Fifty thousand lines take ten seconds on a machine that does nothing else. */
const LONGEST_MS = 120_000;
/** They fit in it, where the application leaves as much. */
const MOST_HEAP_MB = 256;

/**
 * Does `work` with a thread of registers, beside nothing else that is heavy: each may take a hundred megabytes. It
 * waits for nobody, since all that is heavy waits for it. Whoever leaves stops it where it is, and what it began to
 * write is undone; so does a file that is never done.
 */
export async function askRegisters<Result>(
	work: (ask: OpenThread<RegistersQuestion, RegistersAnswer>['ask']) => Promise<Result>,
	left?: AbortSignal,
	roomMb: () => number = roomLeftMb
): Promise<Result | NotImported> {
	return inHeavyTurn(async () => {
		const late = AbortSignal.timeout(LONGEST_MS);
		const signal = left ? AbortSignal.any([left, late]) : late;
		// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
		const file = new URL('./registers-worker.ts', import.meta.url);
		const room = roomMb();
		try {
			return await withThread(file, work, { signal, mostHeapMb: Math.min(MOST_HEAP_MB, room) });
		} catch (error) {
			if (left?.aborted) return LEFT;
			if (neededTooMuch(error) && room < MOST_HEAP_MB) return refuse('no-room', NO_ROOM);
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

const NO_ROOM =
	'Beaucoup de travaux se font en même temps\u00a0: rien n’est enregistré. Attendez une minute, puis déposez les fichiers à nouveau.';
