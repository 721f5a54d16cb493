import { type RawBuilder, sql } from 'kysely';

const lastCall = sql`
	select k.id, k.outcome, k.called_on, k.recorded_at from funnel_calls k
	where k.entry_id = n.id and not exists (select from funnel_call_undos u where u.call_id = k.id)
	order by k.recorded_at desc, k.id desc limit 1`;

const lastInvitation = sql`
	select i.* from funnel_invitations i
	where i.entry_id = n.id
		and not exists (select from funnel_invitation_undos u where u.invitation_id = i.id)
	order by i.recorded_at desc, i.id desc limit 1`;

/** What is known of the entry `n` itself: the last invitation, call, meeting, word and pause. */
export const entryFacts: RawBuilder<unknown> = sql`
	(select jsonb_build_object('id', i.id, 'channel', i.channel, 'invitedOn', i.invited_on,
			-- Moved to a further day, the meeting keeps who is invited to it.
			'expiresOn', greatest(i.expires_on,
				(select m.day from information_meetings m where m.id = i.meeting_id)),
			'isMissed', coalesce((select not a.came from meeting_attendances a
				where a.meeting_id = i.meeting_id and a.entry_id = i.entry_id
				order by a.id desc limit 1), false),
			'meeting', (select jsonb_build_object('id', m.id, 'day', m.day, 'isCancelled',
				exists (select from information_meeting_cancellations q where q.meeting_id = m.id))
				from information_meetings m where m.id = i.meeting_id))
		from (${lastInvitation}) i) as invitation,
	(select jsonb_build_object('id', k.id, 'outcome', k.outcome, 'calledOn', k.called_on,
			'isSinceInvitation', coalesce((select (k.recorded_at, k.id) > (i.recorded_at, i.id)
				from (${lastInvitation}) i), false))
		from (${lastCall}) k) as call,
	(select max(m.day) from (select distinct on (a.meeting_id) a.meeting_id, a.came
			from meeting_attendances a where a.entry_id = n.id
			order by a.meeting_id, a.id desc) v
		join information_meetings m on m.id = v.meeting_id where v.came) as "cameOn",
	(select jsonb_build_object('id', c.id, 'on', c.committed_on, 'way', c.way) from commitments c
		where c.entry_id = n.id
			and not exists (select from commitment_withdrawals w where w.commitment_id = c.id)
		order by c.recorded_at desc, c.id desc limit 1) as commitment,
	(select jsonb_build_object('id', p.id, 'until', p.until) from follow_up_pauses p
		where p.entry_id = n.id
			and not exists (select from follow_up_pause_endings e where e.pause_id = p.id)
		order by p.recorded_at desc, p.id desc limit 1) as pause`;
