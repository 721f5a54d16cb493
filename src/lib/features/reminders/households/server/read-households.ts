import { type RawBuilder, sql } from 'kysely';
import { isUnreachable } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Household, Member } from '../domain/household.ts';

/** The line of `m` says where she is: she has not left, and none was written since. */
const COUNTS = sql<boolean>`m.left_at is null and not exists (select from household_members n
	where n.person_id = m.person_id and n.left_at is null and (n.recorded_at, n.id) > (m.recorded_at, m.id))`;

type Row = Member & { id: string; addresseeId: string | null };

async function readMembers(db: Db, which: RawBuilder<boolean>): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select m.household_id as id, m.person_id as "personId", i.given_name as "givenName",
			i.family_name as "familyName", p.birth_year as "birthYear",
			(select a.person_id from household_addressees a
				where a.household_id = m.household_id and a.ended_at is null
				order by a.recorded_at desc, a.id desc limit 1) as "addresseeId"
		from household_members m
		join people p on p.id = m.person_id
		join person_identities i on i.person_id = m.person_id
		where ${COUNTS} and ${which}
		order by m.recorded_at, m.id`.execute(db);
	return rows;
}

function householdsFrom(rows: readonly Row[]): Household[] {
	return [...Map.groupBy(rows, ({ id }) => id)].map(([id, members]) => {
		const chosen = members[0]!.addresseeId;
		const isThere = members.some(({ personId }) => personId === chosen);
		return {
			id,
			members: members.map(({ personId, givenName, familyName, birthYear }) => ({
				...{ personId, givenName, familyName, birthYear }
			})),
			addresseeId: isThere ? chosen : null
		};
	});
}

/** Those of these people, by person; who goes with nobody has none. */
export async function householdsOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, Household>> {
	if (personIds.length === 0) return new Map();
	const theirs = sql`select h.household_id from household_members h where h.left_at is null
		and h.person_id = any (array(select unnest(${[...new Set(personIds)]}::uuid[])))`;
	const rows = await readMembers(db, sql`m.household_id in (${theirs})`);
	return new Map(
		householdsFrom(rows).flatMap((household) =>
			household.members.map(({ personId }) => [personId, household] as const)
		)
	);
}

/** Hers, or null. */
export async function householdOf(db: Db, personId: string): Promise<Household | null> {
	return (await householdsOf(db, [personId])).get(personId) ?? null;
}

/** Where people are now: the line written last says it, of those that were not left. */
const nowOf = (people: RawBuilder<unknown>) => sql`
	select distinct on (m.person_id) m.person_id, m.household_id from household_members m
	where m.left_at is null and m.person_id = any (array(${people}))
	order by m.person_id, m.recorded_at desc, m.id desc`;

/** `homes`: where each of these people goes, and who alone is written to there. */
function homesOfThese(personIds: readonly string[]) {
	return sql`homes_now as materialized (${nowOf(sql`select unnest(${[...new Set(personIds)]}::uuid[])`)}),
		chosen as materialized (
			select distinct on (a.household_id) a.household_id, a.person_id from household_addressees a
			where a.ended_at is null and a.household_id = any (array(select household_id from homes_now))
			order by a.household_id, a.recorded_at desc, a.id desc),
		there as materialized (${nowOf(sql`select person_id from chosen`)}),
		homes as (
			select h.person_id, h.household_id, t.person_id as addressee_id
			from homes_now h left join chosen c on c.household_id = h.household_id
			left join there t on t.person_id = c.person_id and t.household_id = c.household_id)`;
}

/** Where somebody goes, whose record says how to reach her, and whether it says nothing. */
export type ToldHome = { householdId: string | null; toldId: string; isUnreachable: boolean };

/**
 * For all of these people, whoever they go with, in one query: what a list of hundreds needs, and no more.
 * How many they are is hidden from the planner, or it would plan anew for each list.
 */
export async function toldHomesOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, ToldHome>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<ToldHome & { personId: string }>`
		select id as "personId", household_id as "householdId", told_id as "toldId",
			${isUnreachable('told.told_id')} as "isUnreachable"
		from (with ${homesOfThese(personIds)}
			select asked.id, h.household_id, coalesce(h.addressee_id, asked.id) as told_id
			from unnest(array(select unnest(${[...new Set(personIds)]}::uuid[]))) asked (id)
			left join homes h on h.person_id = asked.id
			offset 0) told`.execute(db);
	return new Map(rows.map(({ personId, ...home }) => [personId, home]));
}

/** When somebody wrote that each of these people is of her household. */
export async function enteredAt(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, Temporal.Instant>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<{ personId: string; at: Temporal.Instant }>`
		select m.person_id as "personId", m.recorded_at as at from household_members m
		where ${COUNTS} and m.person_id = any (array(select unnest(${personIds}::uuid[])))`.execute(db);
	return new Map(rows.map(({ personId, at }) => [personId, at]));
}

/** Herself, and whoever goes with her. */
export async function togetherWith(db: Db, personId: string): Promise<string[]> {
	const household = await householdOf(db, personId);
	return household?.members.map((member) => member.personId) ?? [personId];
}
