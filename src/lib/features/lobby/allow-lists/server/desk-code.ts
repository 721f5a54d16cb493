import { createHmac, randomInt } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

const FIGURES = 6;

/** What the database keeps of the figures: those of another centre are not the same. */
export const digestOfDeskCode = (key: Buffer, centreId: string, figures: string): Buffer =>
	createHmac('sha256', key).update(`desk ${centreId} ${figures}`).digest();

/** « 482 913 » as it was typed; null when it cannot be one. */
export function readDeskCode(typed: string): string | null {
	const figures = typed.replaceAll(/\s/g, '');
	return /^\d{6}$/.test(figures) ? figures : null;
}

/** New figures for the desk, with which it lets a kiosk do more; those of before let nothing any more. */
export async function giveDeskCode(db: Db, key: Buffer): Promise<{ code: string }> {
	const code = String(randomInt(10 ** FIGURES)).padStart(FIGURES, '0');
	const centreId = centreOf(db);
	const { id } = await db
		.insertInto('kiosk_desk_codes')
		.values({
			centre_id: centreId,
			digest: digestOfDeskCode(key, centreId, code),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'give', kind: 'kiosk-desk-code', id });
	return { code };
}

/** When the desk was given its figures; null: it has none. */
export async function deskCodeSince(db: Db): Promise<Temporal.Instant | null> {
	const row = await db
		.selectFrom('kiosk_desk_codes')
		.where('centre_id', '=', centreOf(db))
		.orderBy('id', 'desc')
		.select('recorded_at')
		.executeTakeFirst();
	return row?.recorded_at ?? null;
}
