import { sql } from 'kysely';
import { levelsOf } from '#lib/features/learning/placement/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { bandOfPeople, type SeatGroup } from '../../domain/wishes/seat-fit.ts';

type Row = {
	weekday: number | null;
	startsAt: string | null;
	isElsewhere: boolean | null;
	provides: string[] | null;
	format: 'level' | 'open' | null;
	personIds: string[];
};

/**
 * What a running group asks of whoever takes a seat: by the slot it was signed on, and its people. One
 * planned by hand is open when its programme only has open slots.
 */
export async function readSeatGroup(
	db: Db,
	groupId: string
): Promise<Omit<SeatGroup, 'left'> | null> {
	const { rows } = await sql<Row>`
		select g.weekday, to_char(g.starts_at, 'HH24:MI') as "startsAt",
			o.partner_id is not null or o.venue is not null as "isElsewhere", o.provides,
			coalesce(o.format, (select min(f.format) from group_offers f
				join cycles c on c.id = g.cycle_id and c.programme_id = f.programme_id
				where not exists (select from group_offer_withdrawals w where w.offer_id = f.id)
				having count(distinct f.format) = 1 and min(f.format) = 'open')) as format,
			coalesce((select array_agg(e.person_id) from enrolments e where e.group_id = g.id
				and not exists (select from departures d where d.enrolment_id = e.id)), '{}') as "personIds"
		from workshop_groups g
		left join signed_groups s on s.group_id = g.id
		left join group_offers o on o.id = s.offer_id
		where g.id = ${groupId}`.execute(db);
	const [row] = rows;
	if (!row) return null;
	const { weekday, startsAt, format } = row;
	const levels = await levelsOf(db, row.personIds);
	return {
		slot: weekday && startsAt ? { weekday, startsAt } : null,
		isElsewhere: row.isElsewhere ?? false,
		provides: row.provides,
		band:
			format === 'open'
				? null
				: bandOfPeople(
						[...levels.values()].map((one) => one.probabilities),
						{ isByLevel: format === 'level' }
					)
	};
}
