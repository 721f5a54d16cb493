import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { WithProgramme } from '../../domain/count/led.ts';

/**
 * The partners of each programme that year, in order of name: those with whom it has an agreement of
 * place, those who sent somebody to its pré-liste, and those to whom somebody of its groups was sent.
 */
export async function readWithProgrammes(db: Db, year: number): Promise<WithProgramme[]> {
	const centre = centreOf(db);
	const { rows } = await sql<WithProgramme>`
		with agreed as (
			select a.programme_id, a.partner_id from place_agreements a
			left join place_agreement_endings x on x.agreement_id = a.id
			where a.centre_id = ${centre} and extract(year from coalesce(a.since, a.recorded_at::date)) <= ${year}
				and (x.agreement_id is null or extract(year from x.recorded_at) >= ${year})
		), sent as (
			select e.programme_id, coalesce(r.partner_id, f.partner_id) as partner_id
			from requests r
			join request_answers n on n.request_id = r.id
			join pre_list_entries e on e.id = n.pre_list_entry_id
			left join referrals f on f.id = r.referral_id and f.direction = 'in'
			where r.centre_id = ${centre} and r.day >= make_date(${year}, 1, 1)
				and r.day < make_date(${year + 1}, 1, 1)
		), received as (
			select c.programme_id, f.partner_id
			from referrals f
			join enrolments e on e.person_id = f.person_id
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id and c.year = ${year}
			where f.centre_id = ${centre} and f.direction = 'out'
				and f.recorded_at >= make_date(${year}, 1, 1) and f.recorded_at < make_date(${year + 1}, 1, 1)
		)
		select p.slug as programme, array_agg(distinct t.name order by t.name) as partners
		from (select * from agreed union select * from sent union select * from received) w
		join programmes p on p.id = w.programme_id
		join partners t on t.id = w.partner_id
		group by p.slug`.execute(db);
	return rows;
}
