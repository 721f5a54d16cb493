import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { ageBandIn } from '../../domain/age-bands.ts';

export type Erased = { people: number; rows: Record<string, number> };

/** What hangs on a name and goes with it; search terms follow by themselves. */
const stripped = (ids: readonly string[]) => {
	const of = sql`where person_id = any (${ids}::uuid[])`;
	return {
		person_phones: sql`delete from person_phones ${of}`,
		person_emails: sql`delete from person_emails ${of}`,
		letter_addressees: sql`delete from letter_addressees ${of}`,
		person_addresses: sql`delete from person_addresses ${of}`,
		phone_absences: sql`delete from phone_absences ${of}`,
		responsible_adults: sql`delete from responsible_adults ${of}`,
		pick_ups: sql`delete from pick_ups ${of}`,
		member_numbers: sql`delete from member_numbers ${of}`,
		person_notices: sql`delete from person_notices ${of}`,
		person_consents: sql`delete from person_consents ${of}`,
		person_notes: sql`delete from person_notes ${of}`,
		person_identities: sql`delete from person_identities ${of}`
	};
};

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
	const rows: Erased['rows'] = {};
	if (ids.length === 0) return { people: 0, rows };
	if (db.acting.role === 'accueil') throw new Error('the desk cannot erase what it cannot see');
	for (const [table, statement] of Object.entries(stripped(ids))) {
		rows[table] = Number((await statement.execute(db)).numAffectedRows ?? 0n);
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
