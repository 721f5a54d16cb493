import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import {
	type AllHolds,
	type Counts,
	goesWhole,
	tablesOfPeople
} from '#lib/platform/database/holds.ts';
import { ageBandIn } from '../../domain/age-bands.ts';

export type Erased = { people: number; rows: Counts };

/**
 * Takes the names away, with all that hangs from them and of which nothing is to be left, and the words
 * by which they are searched: anonymous subjects are left, with the age band in the year of the last report that counts them, a sex and a commune, which
 * is all that a report adds up. Those whom the year under way still counts keep their quarter until it is
 * closed. Acts as the operator or the direction: notes are out of reach of the
 * desk.
 */
export async function erasePersonIdentity(
	db: Db,
	holds: AllHolds,
	ids: readonly string[],
	year: number,
	stillCounted: readonly string[] = []
): Promise<Erased> {
	if (ids.length === 0) return { people: 0, rows: {} };
	if (db.acting.role === 'accueil') throw new Error('the desk cannot erase what it cannot see');
	const wholes = await deleteWholes(db, holds, ids);
	const names = await affected(
		db,
		sql`delete from person_identities where person_id = any (${ids}::uuid[])`
	);
	const { rows: years } = await sql<{ year: number | null }>`
		select distinct birth_year as year from people
		where id = any (${ids}::uuid[]) and age_band is null`.execute(db);
	let people = 0;
	for (const birth of years) {
		const done = await sql`update people
			set age_band = ${ageBandIn(year, birth.year)}, age_band_year = ${year}, birth_year = null,
				quarter_id = case when id = any (${stillCounted}::uuid[]) then quarter_id end,
				social_status = null
			where id = any (${ids}::uuid[]) and age_band is null
				and birth_year is not distinct from ${birth.year}::int`.execute(db);
		people += Number(done.numAffectedRows ?? 0n);
	}
	return { people, rows: { ...wholes, person_identities: names } };
}

/** What hangs from them and of which nothing is to be left, table by table. */
async function deleteWholes(
	db: Db,
	holds: AllHolds,
	personIds: readonly string[]
): Promise<Counts> {
	const counts: Counts = {};
	for (const [table, said] of tablesOfPeople(holds)) {
		if (!goesWhole(said)) continue;
		const hers = Object.keys(said.of).map(
			(column) => sql`${sql.ref(column)} = any (${personIds}::uuid[])`
		);
		counts[table] = await affected(
			db,
			sql`delete from ${sql.table(table)} where ${sql.join(hers, sql` or `)}`
		);
	}
	return counts;
}
