import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import type { PersonName } from '../../domain/person-record.ts';

/** A name as a letter bears it, with the lines of its envelope if it goes by post. */
export type Addressee = PersonName & { envelope: string[] };

/** Keeps what these letters bear, so that they are printed again the same. */
export async function keepAddressees(
	db: Db,
	letters: readonly (Addressee & { recipientId: string; personId: string })[]
): Promise<void> {
	if (letters.length === 0) return;
	await db
		.insertInto('letter_addressees')
		.values(
			letters.map(({ recipientId, personId, givenName, familyName, envelope }) => ({
				recipient_id: recipientId,
				centre_id: centreOf(db),
				person_id: personId,
				given_name: givenName,
				family_name: familyName,
				envelope: envelope.join('\n') || null,
				...recordedBy(db)
			}))
		)
		.execute();
}

/** What these letters bore; those who were erased since are not there. */
export async function addresseesOf(
	db: Db,
	recipientIds: readonly string[]
): Promise<Map<string, Addressee>> {
	if (recipientIds.length === 0) return new Map();
	const { rows } = await sql<PersonName & { id: string; envelope: string | null }>`
		select recipient_id as id, given_name as "givenName", family_name as "familyName", envelope
		from letter_addressees where recipient_id = any (${recipientIds}::uuid[])`.execute(db);
	return new Map(
		rows.map(({ id, envelope, ...name }) => [
			id,
			{ ...name, envelope: envelope?.split('\n') ?? [] }
		])
	);
}

const KEPT_MONTHS = 6;

/**
 * A letter is printed again when it comes back or when a printer jams, not after six months: what it
 * bore is erased, that she was invited stays (RGPD, art. 5, 1, e). Rows, by table.
 */
export async function erasePastAddressees(db: Db, today: string): Promise<Record<string, number>> {
	const before = Temporal.PlainDate.from(today).subtract({ months: KEPT_MONTHS }).toString();
	return {
		letter_addressees: await affected(
			db,
			sql`delete from letter_addressees where recorded_at < ${before}::date`
		)
	};
}
