import { noteCall } from '#lib/features/learning/funnels/index.server.ts';
import type { CallOutcome } from '#lib/features/learning/funnels/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { inviteBy, type NotInvited } from './invite-by.ts';
import { peopleOfRun, readRun } from './read-run.ts';
import type { PostRefusal } from './run-refusal.ts';
import { waitForLetters } from './wait-for-letters.ts';

export type CallsNoted = { calls: number; invited: number };

/**
 * Takes the call sheet back in: what came of each call. Whoever heard of the meeting, from a voice or
 * a message, is invited by it, once; who did not answer is still to call.
 */
export async function noteCalls(
	db: Db,
	noted: { runId: string; outcomes: ReadonlyMap<string, CallOutcome>; today: string }
): Promise<
	| CallsNoted
	| PostRefusal
	| NotInvited
	| { refusal: 'no-outcome' | 'outcome' | 'unknown-entry'; message: string }
> {
	await waitForLetters(db);
	const run = await readRun(db, noted.runId);
	if (!run) return refuse('unknown-run', 'Cet envoi n’est pas de votre centre.');
	if (run.cancelledAt) {
		return refuse('cancelled-run', 'Cet envoi a été annulé\u00a0: préparez-en un autre.');
	}
	const ofRun = new Set((await peopleOfRun(db, run.id)).map(({ entryId }) => entryId));
	const calls = [...noted.outcomes].filter(([entryId]) => ofRun.has(entryId));
	if (calls.length === 0) {
		return refuse('no-outcome', 'Dites ce qu’un appel au moins a donné.');
	}
	const heard = calls.filter(([, outcome]) => outcome !== 'no-answer');
	const done = await inviteBy(db, {
		entryIds: heard.map(([entryId]) => entryId),
		channel: 'call',
		meetingId: run.meetingId,
		today: noted.today
	});
	if ('refusal' in done) return done;
	for (const [entryId, outcome] of calls) {
		const call = await noteCall(db, { entryId, outcome, today: noted.today });
		if ('refusal' in call) return call as { refusal: 'outcome' | 'unknown-entry'; message: string };
	}
	return { calls: calls.length, invited: done.invited.size };
}
