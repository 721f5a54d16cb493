import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { PersonName } from '../../domain/person-record.ts';

/** Whoever writes somebody of that name in that centre waits her turn, until it is committed. */
export async function lockName(db: Db, { familyName, givenName }: PersonName): Promise<void> {
	const name = `person ${centreOf(db)} ${normalisePersonName(familyName, givenName)}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}
