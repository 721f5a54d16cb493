import { randomBytes } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { CODE_DAYS, readCode, writeCode } from '../domain/link-code.ts';
import { type BondRefusal, recordAgreement } from './agree.ts';
import { digestCode } from './digest-code.ts';

/**
 * Gives the code that the person carries to another centre, once she has agreed. One given before
 * is worth nothing any more.
 */
export async function giveCode(
	db: Db,
	asked: { personId: string; agreed: boolean }
): Promise<{ code: string; expiresAt: Temporal.Instant } | BondRefusal> {
	const refusal = await recordAgreement(db, asked);
	if (refusal) return refusal;
	const { personId } = asked;
	await db.deleteFrom('link_codes').where('person_id', '=', personId).execute();
	const code = writeCode(randomBytes(16));
	const expiresAt = db.acting.at.add({ hours: 24 * CODE_DAYS });
	await db
		.insertInto('link_codes')
		.values({
			centre_id: centreOf(db),
			person_id: personId,
			code_digest: digestCode(readCode(code)!),
			expires_at: expiresAt.toString(),
			...recordedBy(db)
		})
		.execute();
	await writeJournal(db, { action: 'give-link-code', kind: 'person', id: personId });
	return { code, expiresAt };
}
