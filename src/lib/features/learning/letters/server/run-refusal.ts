import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readRun, type Run } from './read-run.ts';
import { waitForLetters } from './wait-for-letters.ts';

export type PostRefusal = {
	refusal: 'unknown-run' | 'already-posted' | 'cancelled-run' | 'not-invited' | 'too-soon';
	message: string;
};

/** A run that is still to be posted, held until the transaction ends; or why it is not. */
export async function holdRun(db: Db, runId: string): Promise<Run | PostRefusal> {
	await waitForLetters(db);
	const run = await readRun(db, runId);
	if (!run) {
		return refuse('unknown-run', 'Cet envoi n’est pas de votre centre.');
	}
	if (run.cancelledAt) {
		return refuse('cancelled-run', 'Cet envoi a été annulé\u00a0: préparez-en un autre.');
	}
	if (run.postedAt) {
		return refuse('already-posted', 'Ces lettres sont déjà parties\u00a0: c’est noté.');
	}
	return run;
}
