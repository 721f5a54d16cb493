import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Channel } from '../domain/channels.ts';
import { isPaused } from '../domain/follow-up.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import { readStanding } from './read-standing.ts';

/** Somebody whose invitation to a coming meeting holds. */
export type InvitedAhead = {
	invitationId: string;
	meetingId: string;
	personId: string;
	day: string;
	startsAt: string;
	channel: Channel;
	invitedAt: Temporal.Instant;
	/** From the day after she was invited, or since it last moved: she has just heard of it before. */
	since: Temporal.Instant;
};

/**
 * Who is invited to the meetings of this day and after, where she stands being asked of her funnel: she
 * waits, was invited last to that one, did not say no, and may be approached. `only`: of these meetings,
 * or these invitations.
 */
export async function listInvitedAhead(
	db: Db,
	{ from, only }: { from: string; only?: readonly string[] }
): Promise<InvitedAhead[]> {
	const ids = [...(only ?? [])];
	const those = only
		? sql`(m.id = any (${ids}::uuid[]) or i.id = any (${ids}::uuid[]))`
		: sql`true`;
	const { rows } = await sql<InvitedAhead & { entryId: string; today: string }>`
		select i.id as "invitationId", m.id as "meetingId", n.id as "entryId", n.person_id as "personId",
			m.day::text as day, to_char(m.starts_at, 'HH24:MI') as "startsAt", i.channel,
			i.recorded_at as "invitedAt", (${db.acting.at.toString()}::timestamptz at time zone h.time_zone)::date::text as today,
			greatest(((i.recorded_at at time zone h.time_zone)::date + 1)::timestamp at time zone h.time_zone,
				(select max(c.recorded_at) from meeting_changes c
					where c.meeting_id = m.id and c.recorded_at > i.recorded_at)) as since
		from information_meetings m
		join centres h on h.id = m.centre_id
		join funnel_invitations i on i.meeting_id = m.id
		join pre_list_entries n on n.id = i.entry_id
		where m.day >= ${from}::date and ${those}
		order by m.day, m.starts_at, i.id`.execute(db);
	const invited = new Set(
		(await readStanding(db, rows)).flatMap(({ facts, today }) =>
			funnelStatus(facts, today).step === 'invited' && !isPaused(facts, today)
				? facts.invitation!.id
				: []
		)
	);
	return rows
		.filter(({ invitationId }) => invited.has(invitationId))
		.map(({ entryId: _entry, today: _today, ...one }) => one);
}
