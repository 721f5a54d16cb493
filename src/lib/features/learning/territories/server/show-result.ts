import { sql } from 'kysely';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { OwnLine } from '../domain/line-state.ts';
import type { FoundLine } from '../domain/found-lines.ts';

export type NamedLine = OwnLine & {
	lineId: string;
	entryId: string;
	name: string;
	phones: string[];
	help: FoundLine['help'];
};

type Row = Omit<NamedLine, 'name' | 'phones'> & { personId: string; isWaiting: boolean };

/** What the last search found for the people of the acting centre, by name: each once. */
export async function ownLines(db: Db, roundId: string): Promise<NamedLine[]> {
	const { rows } = await sql<Row>`
		with told as (
			select l.id, l.entry_id, l.host_centre_id, l.offer_id, l.cause, l.help, l.search_id,
				(select a.answer from territory_answers a where a.line_id = l.id
					order by a.id desc limit 1) as answer
			from territory_lines l join territory_searches s on s.id = l.search_id
			where s.round_id = ${roundId} and l.centre_id = ${centreOf(db)}
		)
		select distinct on (t.entry_id) t.id as "lineId", t.entry_id as "entryId",
			e.person_id as "personId", t.host_centre_id as "hostCentreId", t.offer_id as "offerId",
			t.cause, t.help, t.answer,
			exists (select from territory_agreements g
				where g.entry_id = t.entry_id and g.host_centre_id = t.host_centre_id
					and not exists (select from territory_agreement_withdrawals w
						where w.agreement_id = g.id)) as "isAgreed",
			not exists (select from pre_list_withdrawals w where w.entry_id = t.entry_id) as "isWaiting"
		from told t join pre_list_entries e on e.id = t.entry_id
		where t.search_id = territory_result(${roundId}::uuid) or t.answer = 'yes'
		order by t.entry_id, t.answer = 'yes' desc nulls last, t.id desc`.execute(db);
	const reach = await reachabilityOf(
		db,
		rows.map(({ personId }) => personId)
	);
	return rows
		.filter(({ isWaiting, answer }) => isWaiting || answer === 'yes')
		.map(({ personId, isWaiting: _isWaiting, ...line }) => {
			const { name, phones } = reach.get(personId)!;
			return { ...line, name: name ?? 'Sans nom', phones: phones.map(({ number }) => number) };
		})
		.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}

export type Newcomer = {
	lineId: string;
	fromCentre: string;
	givenName: string;
	offerId: string;
	answer: 'yes' | null;
};

/** Those of other centres who agreed to this one: a first name, and through whom to reach her. */
export async function newcomers(db: Db, roundId: string): Promise<Newcomer[]> {
	const { rows } = await sql<Newcomer>`
		select line_id as "lineId", from_centre as "fromCentre", given_name as "givenName",
			offer_id as "offerId", answer
		from territory_newcomers(${roundId}::uuid)`.execute(db);
	return rows;
}

export type Arrival = { entryId: string; name: string; fromCentre: string; offerId: string };

/** Those who said yes and are now on the list of the acting centre. */
export async function arrivalsOf(db: Db, programmeId: string): Promise<Arrival[]> {
	const { rows } = await sql<Omit<Arrival, 'name'> & { personId: string }>`
		select a.entry_id as "entryId", e.person_id as "personId", c.name as "fromCentre",
			a.offer_id as "offerId"
		from territory_arrivals a join pre_list_entries e on e.id = a.entry_id
		join centres c on c.id = a.from_centre_id
		where e.programme_id = ${programmeId} and a.centre_id = ${centreOf(db)}
		order by a.recorded_at desc, a.entry_id
		limit 100`.execute(db);
	const reach = await reachabilityOf(
		db,
		rows.map(({ personId }) => personId)
	);
	return rows.map(({ personId, ...one }) => ({
		...one,
		name: reach.get(personId)?.name ?? 'Sans nom'
	}));
}
