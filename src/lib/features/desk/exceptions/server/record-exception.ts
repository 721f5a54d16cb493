import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { answerRequest } from '#lib/features/desk/requests/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Reason } from '../domain/reasons.ts';

export type NewException = {
	requestId: string;
	reason: Reason;
	words: string;
	minutes?: number;
	today: string;
};

const LONGEST = 300;

/**
 * Notes that it was done in the person's place, by exception. The team reads that the request is
 * settled; that it was an exception, and why, is for the direction. So is the journal's silence: every
 * colleague may read the journal. Undone with the answer that settles the request.
 */
export async function recordException(
	db: Db,
	{ requestId, reason, words: typed, minutes, today }: NewException
) {
	const words = typed.replaceAll('\r\n', '\n').trim();
	if (reason === 'other' && !words) {
		return refuse('reason-words', 'Dites en quelques mots quelle était cette raison.');
	}
	if (words.length > LONGEST) {
		return refuse('reason-words', `Écrivez-le en ${LONGEST} signes au plus.`);
	}
	const secret = refuseConfidential({ 'Quelques mots': words });
	if (secret) return refuse('reason-words', secret.message);
	const settled = await answerRequest(db, { requestId, today, kind: 'settled', minutes });
	if ('refusal' in settled) return settled;
	// Nothing is read back: whoever notes it may not read it.
	await db
		.insertInto('exceptions')
		.values({
			answer_id: settled.id,
			centre_id: centreOf(db),
			reason,
			words: words || null,
			...recordedBy(db)
		})
		.execute();
	return { id: settled.id };
}
