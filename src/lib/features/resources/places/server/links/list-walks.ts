import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/** A walk as its centre reads it: what came of it, and nothing of who walked. */
type WalkLine = {
	id: string;
	label: string;
	streets: { name: string; isSeen: boolean }[];
	expiresAt: Temporal.Instant;
	isWithdrawn: boolean;
	/** Cards that came by its link; those that became a place, or went into one; those not yet read. */
	sent: number;
	accepted: number;
	waiting: number;
	/** When something last came by its link. */
	usedAt: Temporal.Instant | null;
};

/** The walks of the centre, the latest first; or the one that is asked for. */
export async function listWalks(db: Db, walkId: string | null = null): Promise<WalkLine[]> {
	const { rows } = await sql<Row>`
		select l.id, coalesce(l.label, '') as label, l.streets, l.expires_at,
			exists (select from place_link_revocations r where r.link_id = l.id) as is_withdrawn,
			array(select s.street from place_streets_seen s where s.link_id = l.id) as seen,
			c.sent, c.accepted, c.waiting,
			greatest(c.last_at, (select max(s.recorded_at) from place_streets_seen s where s.link_id = l.id)) as used_at
		from place_links l cross join lateral (
			select count(*)::integer as sent,
				count(*) filter (where e.outcome in ('added', 'merged'))::integer as accepted,
				count(*) filter (where e.outcome is null)::integer as waiting,
				max(o.recorded_at) as last_at
			from place_proposals o left join place_proposal_ends e on e.proposal_id = o.id
			where o.link_id = l.id
		) c
		where l.opens = 'ambassador' and (${walkId}::uuid is null or l.id = ${walkId}::uuid)
		order by l.id desc`.execute(db);
	return rows.map((row) => ({
		id: row.id,
		label: row.label,
		streets: row.streets.map((name) => ({ name, isSeen: row.seen.includes(name) })),
		expiresAt: row.expires_at,
		isWithdrawn: row.is_withdrawn,
		sent: row.sent,
		accepted: row.accepted,
		waiting: row.waiting,
		usedAt: row.used_at
	}));
}

type Row = Pick<WalkLine, 'id' | 'label' | 'sent' | 'accepted' | 'waiting'> & {
	streets: string[];
	seen: string[];
	expires_at: Temporal.Instant;
	is_withdrawn: boolean;
	used_at: Temporal.Instant | null;
};
