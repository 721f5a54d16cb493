import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { findOwnKiosk } from './find-own-kiosk.ts';
import { digestOfCode, newKioskCode } from './kiosk-code.ts';

/** Long enough to walk to the lobby; whoever finds the paper afterwards opens nothing with it. */
export const CODE_MINUTES = 10;

/** A code that makes a machine this kiosk, once. Every code given before opens nothing any more. */
export async function giveKioskCode(db: Db, { kioskId, key }: { kioskId: string; key: Buffer }) {
	const kiosk = await findOwnKiosk(db, kioskId);
	if ('refusal' in kiosk) return kiosk;
	const code = newKioskCode();
	const expiresAt = db.acting.at.add({ minutes: CODE_MINUTES });
	const given = await db
		.insertInto('kiosk_codes')
		.values({
			centre_id: centreOf(db),
			kiosk_id: kiosk.id,
			digest: digestOfCode(key, code),
			expires_at: expiresAt.toString(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'give', kind: 'kiosk-code', id: given.id });
	return { kiosk: kiosk.name, code, expiresAt };
}
