import { sql } from 'kysely';
import type { PersonEvent, SheetPage } from '#lib/features/people/people/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

type Line = {
	id: string;
	at: string;
	kind: 'agreement' | 'disagreement' | 'arrival';
	centre: string;
	how: 'said' | 'paper' | null;
	by: string | null;
};

/**
 * Which other centres somebody agreed to, or no more, and from which one she came: where her record
 * was made from is told on it. One statement: she has few of each.
 */
export async function listAgreementEvents(
	db: Db,
	personId: string,
	_page: SheetPage
): Promise<PersonEvent[]> {
	const { rows } = await sql<Line>`
		select t.id, t.kind, t.how,
			to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, c.name as centre, ${authorOf('t.recorded_by')} as by
		from pre_list_entries l
		join lateral (
			select g.id::text, g.recorded_at as at, 'agreement' as kind, g.host_centre_id as other, g.how,
				g.recorded_by
			from territory_agreements g where g.entry_id = l.id
			union all
			select w.agreement_id || '-retrait', w.recorded_at, 'disagreement', g.host_centre_id, null,
				w.recorded_by
			from territory_agreement_withdrawals w
			join territory_agreements g on g.id = w.agreement_id where g.entry_id = l.id
			union all
			select a.entry_id || '-venue', a.recorded_at, 'arrival', a.from_centre_id, null, a.recorded_by
			from territory_arrivals a where a.entry_id = l.id
		) t on true
		join centres c on c.id = t.other
		where l.person_id = ${personId}`.execute(db);
	return rows.map(({ id, at, kind, centre, how, by }) => ({
		...{ id, at, kind, origin: 'Répartition entre centres', by },
		title: titleOf(kind, centre),
		...(how && { detail: how === 'paper' ? 'sur papier' : 'de vive voix' })
	}));
}

function titleOf(kind: Line['kind'], centre: string): string {
	if (kind === 'arrival') return `Venue d’un autre centre\u00a0: ${centre}`;
	return kind === 'agreement'
		? `D’accord pour une place à un autre centre\u00a0: ${centre}`
		: `N’est plus d’accord pour un autre centre\u00a0: ${centre}`;
}
