import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { ageBandIn } from '../domain/age-bands.ts';

/** What hangs on a name and goes with it; search terms follow by themselves. */
const TABLES = [
	'person_phones',
	'person_emails',
	'phone_absences',
	'responsible_adults',
	'member_numbers',
	'person_notices',
	'person_consents',
	'person_notes',
	'person_identities'
] as const;

export type Erased = { people: number; rows: Record<(typeof TABLES)[number], number> };

/**
 * Strips names, contacts, answers and notes, and leaves anonymous subjects: the age band in the
 * year of the last report that counts them, a sex and a commune, which is all that a report adds
 * up. Acts as the operator or the direction: notes are out of reach of the desk.
 */
export async function erasePersonIdentity(
	db: Db,
	ids: readonly string[],
	year: number
): Promise<Erased> {
	const rows = Object.fromEntries(TABLES.map((table) => [table, 0])) as Erased['rows'];
	if (ids.length === 0) return { people: 0, rows };
	if (db.acting.role === 'accueil') throw new Error('the desk cannot erase what it cannot see');
	for (const table of TABLES) {
		const gone =
			await sql`delete from ${sql.table(table)} where person_id = any (${ids}::uuid[])`.execute(db);
		rows[table] = Number(gone.numAffectedRows ?? 0n);
	}
	const { rows: years } = await sql<{ year: number | null }>`
		select distinct birth_year as year from people
		where id = any (${ids}::uuid[]) and age_band is null`.execute(db);
	let people = 0;
	for (const birth of years) {
		const done = await sql`update people
			set age_band = ${ageBandIn(year, birth.year)}, age_band_year = ${year}, birth_year = null,
				qpv = null, social_status = null
			where id = any (${ids}::uuid[]) and age_band is null
				and birth_year is not distinct from ${birth.year}::int`.execute(db);
		people += Number(done.numAffectedRows ?? 0n);
	}
	return { people, rows };
}
