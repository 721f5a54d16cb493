import { sql } from 'kysely';
import type { PersonEvent, SheetPage } from '#lib/features/people/people/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import {
	type CallOutcome,
	type Channel,
	CHANNEL_NAMES,
	type CommitmentWay,
	OUTCOME_NAMES,
	WAY_NAMES
} from '../domain/channels.ts';

type Line = {
	id: string;
	day: string;
	kind: 'invitation' | 'call' | 'meeting' | 'commitment' | 'withdrawal';
	word: string | null;
	meetingId: string | null;
	meetingDay: string | null;
	programme: string;
	slug: string;
	by: string | null;
};

/**
 * What the way to a group tells of somebody: invitations, calls, meetings, and her word given or
 * taken back. What was taken back as a mistake is not told. One statement: she has few of each.
 */
export async function listFunnelEvents(
	db: Db,
	personId: string,
	_page: SheetPage
): Promise<PersonEvent[]> {
	const { rows } = await sql<Line>`
		select t.id, t.day, t.kind, t.word, t."meetingId", t."meetingDay", p.name as programme, p.slug, ${authorOf('t.recorded_by')} as by
		from pre_list_entries l
		join programmes p on p.id = l.programme_id
		join lateral (
			select i.id, i.invited_on as day, 'invitation' as kind, i.channel as word,
				i.meeting_id as "meetingId", m.day as "meetingDay", i.recorded_by
			from funnel_invitations i left join information_meetings m on m.id = i.meeting_id
			where i.entry_id = l.id
				and not exists (select from funnel_invitation_undos u where u.invitation_id = i.id)
			union all
			select k.id, k.called_on, 'call', k.outcome, null, null, k.recorded_by
			from funnel_calls k where k.entry_id = l.id
				and not exists (select from funnel_call_undos u where u.call_id = k.id)
			union all
			select a.id, m.day, 'meeting', null, m.id, m.day, a.recorded_by
			from (select distinct on (a.meeting_id) a.id, a.meeting_id, a.came, a.recorded_by from meeting_attendances a
				where a.entry_id = l.id order by a.meeting_id, a.id desc) a
			join information_meetings m on m.id = a.meeting_id where a.came
			union all
			select c.id, c.committed_on, 'commitment', c.way, null, null, c.recorded_by
			from commitments c where c.entry_id = l.id
			union all
			select w.commitment_id, w.withdrawn_on, 'withdrawal', null, null, null, w.recorded_by
			from commitment_withdrawals w join commitments c on c.id = w.commitment_id
			where c.entry_id = l.id
		) t on true
		where l.person_id = ${personId}`.execute(db);
	return rows.map(told);
}

function told(line: Line): PersonEvent {
	const { id, day, kind, programme, slug, meetingId, by } = line;
	return {
		// A word and its withdrawal are two lines of one commitment.
		id: kind === 'withdrawal' ? `${id}-retrait` : id,
		at: day,
		kind,
		title: `${titleOf(line)}\u00a0: ${programme}`,
		...(kind === 'invitation' && { detail: invitationDetail(line) }),
		origin: 'Parcours d’entrée',
		by,
		href: meetingId ? `/equipe/ateliers/reunions/${meetingId}` : `/equipe/ateliers/parcours/${slug}`
	};
}

function titleOf({ kind, word }: Line): string {
	if (kind === 'invitation') return 'Invitation';
	if (kind === 'call') return `Appel (${OUTCOME_NAMES[word as CallOutcome]})`;
	if (kind === 'meeting') return 'Venue à la réunion d’information';
	return kind === 'commitment'
		? `Engagement ${WAY_NAMES[word as CommitmentWay]}`
		: 'Engagement retiré';
}

function invitationDetail({ word, meetingDay }: Line): string {
	const how = CHANNEL_NAMES[word as Channel];
	return meetingDay ? `${how}, à la réunion du ${plainDay(meetingDay)}` : how;
}
