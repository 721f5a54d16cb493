import { sql } from 'kysely';
import { findTaken } from '#lib/features/resources/bookings/index.server.ts';
import { foreseeSeances } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { groupsToSign } from '../../domain/draft/signature.ts';
import {
	clashesWithin,
	closedAtFirst,
	type ForeseenGroup,
	type MeetingThere,
	meetingWords
} from '../../domain/draft/signing-clashes.ts';
import { lettersOf } from '../draft/draft-mark.ts';

export type Foreseen = {
	groups: ForeseenGroup[];
	/** What would refuse the signature: a room or a colleague that is taken. */
	refused: string[];
	/** What is to be read before signing, and does not refuse it. */
	told: string[];
	/** What the dates and these sentences say, as a form sends it back. */
	mark: string;
};

/** What a signature would make, and all that it would clash with; writes nothing. */
export async function foreseeSigning(
	db: Db,
	draft: Draft,
	course: { seances: number; kept: readonly string[] }
): Promise<Foreseen> {
	const groups: ForeseenGroup[] = [];
	for (const group of groupsToSign(draft)) {
		const rule = { firstDay: group.firstDay, ...course };
		groups.push({ group, dates: await foreseeSeances(db, rule) });
	}
	const refused = clashesWithin(groups.map(({ group }) => group));
	const timeZone = await timeZoneOf(db);
	for (const one of groups) {
		const taken = await findTaken(db, wantedBy(one, timeZone));
		refused.push(...taken.map((sentence) => `${one.group.label}\u00a0: ${sentence}`));
	}
	const meetings = await meetingsThere(db, groups);
	const told = [...groups.flatMap(closedAtFirst), ...meetings.map(meetingWords)];
	const said = [groups.map(({ group, dates }) => [group.offer.id, dates.days]), told];
	return { groups, refused, told, mark: lettersOf(JSON.stringify(said)) };
}

async function timeZoneOf(db: Db): Promise<string> {
	const centre = await db
		.selectFrom('centres')
		.where('id', '=', centreOf(db))
		.select('time_zone')
		.executeTakeFirstOrThrow();
	return centre.time_zone;
}

/** The room and the colleagues of each of its séances, as they would be taken. */
function wantedBy({ group, dates }: ForeseenGroup, timeZone: string) {
	const { offer, endsAt } = group;
	const resources = [
		...(offer.roomId
			? [{ kind: 'room' as const, id: offer.roomId, name: offer.room ?? 'Cette salle' }]
			: []),
		...offer.animators.map(({ staffId, name }) => ({
			kind: 'animator' as const,
			id: staffId,
			name
		}))
	];
	return dates.days.flatMap((day) => {
		const at = (clock: string) =>
			Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: clock }).toInstant();
		return resources.map((resource) => ({
			resource,
			from: at(offer.startsAt),
			until: at(endsAt)
		}));
	});
}

/**
 * Meetings of information at an hour of one of its séances, in a place written as that of the group;
 * one that booked a room is among what is taken.
 */
async function meetingsThere(db: Db, groups: readonly ForeseenGroup[]): Promise<MeetingThere[]> {
	const seances = groups.flatMap(({ group, dates }) =>
		dates.days.map((day) => ({
			label: group.label,
			day,
			starts: group.offer.startsAt,
			ends: group.endsAt,
			places: [group.offer.place, group.offer.room].flatMap((name) => name?.toLowerCase() ?? [])
		}))
	);
	const { rows } = await sql<MeetingThere>`
		select w.label as "groupLabel", w.day, to_char(m.starts_at, 'HH24:MI') as "startsAt",
			to_char(m.ends_at, 'HH24:MI') as "endsAt", m.place, p.name as programme
		from jsonb_to_recordset(${JSON.stringify(seances)}::jsonb)
			as w(label text, day date, starts time, ends time, places jsonb)
		join information_meetings m on m.day = w.day and m.starts_at < w.ends and w.starts < m.ends_at
			and w.places ? lower(trim(m.place))
		join programmes p on p.id = m.programme_id
		where not exists (select from information_meeting_cancellations x where x.meeting_id = m.id)
			and not exists (select from bookings b where b.meeting_id = m.id and b.room_id is not null)
		order by w.day, w.label, m.id`.execute(db);
	return rows;
}
