import { type RawBuilder, sql } from 'kysely';
import type { Origin } from '#lib/features/desk/requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isOfActing } from '#lib/platform/database/of-acting.ts';
import type { FunnelFacts } from '../domain/funnel-facts.ts';
import { entryFacts } from './entry-facts.ts';
import { seatsHeld } from './seats-held.ts';

/** What is known of one person on her way to one programme; one line a person and programme. */
export type PersonFacts = FunnelFacts & {
	/** Her last entry on the pré-liste; null: she was enrolled without waiting. */
	entryId: string | null;
	programmeId: string;
	personId: string;
	/** Who sent her, as the desk noted it; null: the team put her on the list by itself. */
	origin: Origin | null;
};

/** All of the centre (of the acting ones, when they have one same day), those of a programme, one person of it, or those of these entries. */
export type Scope = { programmeId?: string; personId?: string; entryIds?: readonly string[] };

/**
 * Everybody ever on a pré-liste or in a group, with all that is dated about her, in one statement.
 * Somebody on the list again since is where her last entry is; a seat older than it counts only if
 * she took it again (see `answerPreList`). Sorted by person: a page is cut afterwards.
 */
export async function readFacts(db: Db, scope: Scope, today: string): Promise<PersonFacts[]> {
	const { rows } = await sql<PersonFacts>`
		with here as materialized (
			select id, time_zone from centres where ${isOfActing(db, sql`id`)}
		), entries as materialized (
			select distinct on (p.programme_id, p.person_id) p.id, p.programme_id, p.person_id,
				p.recorded_at, (p.recorded_at at time zone h.time_zone)::date as day,
				w.recorded_at as withdrawn_at, (w.recorded_at at time zone h.time_zone)::date as withdrawn_on,
				w.reason
			from pre_list_entries p
			join here h on h.id = p.centre_id
			left join pre_list_withdrawals w on w.entry_id = p.id
			where ${within(scope, 'p.programme_id', 'p.person_id')}
			order by p.programme_id, p.person_id, p.recorded_at desc, p.id desc
		), seats as materialized (${seatsHeld(within(scope, 'c.programme_id', 'e.person_id'), today)}),
		origins as (
			select distinct on (a.pre_list_entry_id) a.pre_list_entry_id as entry_id,
				case when r.channel = 'partner' or r.referral_id is not null then 'partner'
					else r.origin end as origin
			from request_answers a join requests r on r.id = a.request_id
			where a.pre_list_entry_id is not null
			order by a.pre_list_entry_id, a.recorded_at
		), steps as (
			select distinct on (o.person_id, o.programme_id) o.person_id, o.programme_id, o.where_to
			from onward_steps o order by o.person_id, o.programme_id, o.id desc
		)
		select n.id as "entryId", coalesce(n.programme_id, s.programme_id) as "programmeId",
			coalesce(n.person_id, s.person_id) as "personId", n.day as "onListOn", g.origin,
			case when n.withdrawn_on is not null then
				jsonb_build_object('on', n.withdrawn_on, 'because', n.reason) end as withdrawal,
			s.seat, t.where_to as "whereTo", ${entryFacts}
		from entries n
		full join seats s on s.programme_id = n.programme_id and s.person_id = n.person_id
		left join origins g on g.entry_id = n.id
		left join steps t on t.person_id = coalesce(n.person_id, s.person_id)
			and t.programme_id = coalesce(n.programme_id, s.programme_id)
		order by "personId", "programmeId"`.execute(db);
	return rows;
}

function within(scope: Scope, programme: string, person: string): RawBuilder<boolean> {
	const { programmeId, personId, entryIds } = scope;
	const [ofProgramme, ofPerson] = [sql.ref(programme), sql.ref(person)];
	const bounds = [
		...(programmeId ? [sql`${ofProgramme} = ${programmeId}`] : []),
		...(personId ? [sql`${ofPerson} = ${personId}`] : []),
		...(entryIds
			? [
					sql`(${ofProgramme}, ${ofPerson}) in (select programme_id, person_id
						from pre_list_entries where id = any (${[...entryIds]}::uuid[]))`
				]
			: [])
	];
	return sql<boolean>`(${sql.join([sql`true`, ...bounds], sql` and `)})`;
}
