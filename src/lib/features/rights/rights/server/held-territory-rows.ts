import { sql } from 'kysely';
import type { Held, RowsOf } from './rows-of.ts';

const told = (centre: 'host_centre_id' | 'from_centre_id') => sql`jsonb_build_object(
	'centre', (select c.name from centres c where c.id = mine.${sql.ref(centre)}),
	'programme', (select p.name from pre_list_entries l
		join programmes p on p.id = l.programme_id where l.id = mine.entry_id))`;

/** Which other centres she agreed to, what a search found for her, what she said, where she came from. */
export const territoryRows: RowsOf = (her) => sql<Held>`
	with entries as (select id from pre_list_entries where person_id = ${her}),
	agreements as (select id, entry_id, host_centre_id from territory_agreements
		where entry_id in (select id from entries)),
	lines as (select id, entry_id, host_centre_id from territory_lines
		where entry_id in (select id from entries))
	select 'territory_agreements' as "table", to_jsonb(t) || ${told('host_centre_id')} as row
	from territory_agreements t join agreements mine on mine.id = t.id
	union all select 'territory_agreement_withdrawals', to_jsonb(t) || ${told('host_centre_id')}
	from territory_agreement_withdrawals t join agreements mine on mine.id = t.agreement_id
	union all select 'territory_lines', to_jsonb(t) || ${told('host_centre_id')}
	from territory_lines t join lines mine on mine.id = t.id
	union all select 'territory_answers', to_jsonb(t) || ${told('host_centre_id')}
	from territory_answers t join lines mine on mine.id = t.line_id
	union all select 'territory_arrivals', to_jsonb(t) || ${told('from_centre_id')}
	from territory_arrivals t join territory_arrivals mine on mine.entry_id = t.entry_id
	where t.entry_id in (select id from entries)`;
