import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { AllHolds, ContactWords } from '#lib/platform/database/holds.ts';

export type LastContact = { personId: string; lastContact: string };

/**
 * When each person of the acting centre whom something still names was last in touch, those last in
 * touch before `before` only. One statement for a whole centre; `ids`: these people alone.
 *
 * What counts is what she did, as each feature says of what it holds. Neither a merge nor a note
 * about her; and of an import only the days that its rows tell, never the day it was read. A record
 * without any of these counts from the day it was written.
 */
export async function lastContacts(
	db: Db,
	asked: { holds: AllHolds; timeZone: string; before: string; ids?: readonly string[] }
): Promise<LastContact[]> {
	const facts = factsOf(asked.holds, asked.ids !== undefined);
	const { rows } = await sql<LastContact>`
		with asked as materialized (
			select unnest(${asked.ids ?? []}::uuid[]) as id
		), place as materialized (
			select ${asked.timeZone}::text as zone
		), imported as materialized (
			select recorded_at from imports
		), facts as materialized (${facts}), latest as materialized (
			select person_id, max(day) as day from facts group by person_id
		)
		select p.id as "personId", coalesce(l.day, ${dayOf('p.recorded_at')})::text as "lastContact"
		from latest l
		join people p on p.id = l.person_id
		where coalesce(l.day, ${dayOf('p.recorded_at')}) < ${asked.before}::date
			and (p.birth_year is not null
				or exists (select from person_identities i where i.person_id = p.id))
			-- A record united into another follows that one.
			and p.id not in (select merged_id from person_merges where id not in
				(select merge_id from person_merge_undos))
		order by 2, 1`.execute(db);
	return rows;
}

/** What anybody did and when, or what those asked for did. */
function factsOf(holds: AllHolds, isOfSome: boolean): RawBuilder<unknown> {
	const these = (column: string) => (isOfSome ? isAsked(column) : sql<boolean>`true`);
	const each = Object.values(holds).flatMap(
		({ contacts }) => contacts?.({ these, dayOf, typed }) ?? []
	);
	return sql.join(each, sql` union all `);
}

// The list and the zone are told once, whatever their number of uses: PostgreSQL keeps the plan of a
// statement of few values, and the length of a list told apart is hidden from it.
const isAsked = (column: string) =>
	sql<boolean>`${sql.ref(column)} = any (array(select id from asked))`;

const dayOf = (column: string) =>
	sql`(${sql.ref(column)} at time zone (select zone from place))::date`;

/** Written on a screen: what an import writes carries the instant of that import. */
const typed: ContactWords['typed'] = (column) =>
	sql<boolean>`${sql.ref(column)} not in (select recorded_at from imported)`;
