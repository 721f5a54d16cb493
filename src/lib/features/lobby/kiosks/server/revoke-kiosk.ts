import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { findOwnKiosk } from './find-own-kiosk.ts';

/** From now on the machine that held it, and every code given for it, open nothing. */
export async function revokeKiosk(db: Db, kioskId: string) {
	const kiosk = await findOwnKiosk(db, kioskId);
	if ('refusal' in kiosk) return kiosk;
	const { id } = await db
		.insertInto('kiosk_revocations')
		.values({ centre_id: centreOf(db), kiosk_id: kiosk.id, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'revoke', kind: 'kiosk', id });
	return { revoked: kiosk.name };
}
