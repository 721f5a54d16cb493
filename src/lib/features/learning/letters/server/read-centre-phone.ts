import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { readPhone } from '#lib/shared/phone-number.ts';

/** A telephone as the centre writes it, and as it is dialled. */
export type CentrePhone = { written: string; number: string };

/**
 * The telephone at the head of the centre's letters as they stand today; null: none is noted. Whoever
 * holds a partner's link reads that of the centre that gave it (migration 0054).
 */
export async function readCentrePhone(db: Db): Promise<CentrePhone | null> {
	const last = await db
		.selectFrom('letter_models')
		.select('phone')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return dialled(last?.phone);
}

/** The same, for somebody without an account: of the letters, she reads nothing else (migration 0088). */
export async function readVisitedPhone(db: Db): Promise<CentrePhone | null> {
	const { rows } = await sql<{ phone: string | null }>`select visited_phone() as phone`.execute(db);
	return dialled(rows[0]?.phone);
}

/** What is written at the head of a letter, and what one dials; null: nothing that rings. */
export function dialled(phone: string | null | undefined): CentrePhone | null {
	const written = phone?.trim();
	if (!written) return null;
	const read = readPhone(written);
	// A short or a free number is nobody's, and is dialled as it is written.
	const number = 'refusal' in read ? written.replace(/[^\d+]/g, '') : read.e164;
	return number ? { written, number } : null;
}
