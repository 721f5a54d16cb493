import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Standing } from '../domain/stand.ts';
import { findMeeting, type Meeting } from './list-meetings.ts';
import { expectedAt } from './lock-meeting.ts';
import { type MeetingBefore, peopleToTell } from './people-to-tell.ts';
import type { PersonFacts } from './read-facts.ts';
import { type FunnelLine, readStandings, withNames } from './show-funnel.ts';

export type MeetingPerson = FunnelLine & {
	entryId: string;
	isExpected: boolean;
	/** The meeting moved since she was invited, and nobody reached her. */
	isToTell: boolean;
	/** Null: nothing is noted yet. */
	came: boolean | null;
};

export type MeetingSheet = {
	meeting: Meeting & { expected: number };
	/** What it was before it last moved; null when it never did. */
	before: MeetingBefore | null;
	/** Who is expected or was noted, by name. */
	people: MeetingPerson[];
	/** Others who wait for that programme: one of them may come without being invited. */
	others: { entryId: string; name: string }[];
};

/** A meeting with its people; null when the acting centre has no such meeting. */
export async function showMeeting(
	db: Db,
	{ meetingId, today }: { meetingId: string; today: string }
): Promise<MeetingSheet | null> {
	const meeting = await findMeeting(db, meetingId);
	if (!meeting) return null;
	const awaited = await expectedAt(db, [meetingId]);
	const expected = new Set(awaited.map(({ entryId }) => entryId));
	const marks = await notedAt(db, meetingId);
	const noted = new Map(marks.map(({ entryId, came }) => [entryId, came]));
	// On the list again since, she has another entry: her line is the one of this meeting.
	const entryOf = new Map([...awaited, ...marks].map((one) => [one.personId, one.entryId]));
	const moved = await peopleToTell(db, meetingId);
	const toTell = new Set(moved?.entryIds);
	const standings = await readStandings(db, { programmeId: meeting.programmeId }, today);
	const onList = standings.filter(hasEntry);
	const isHere = ({ personId }: { personId: string }) => entryOf.has(personId);
	const here = onList
		.filter(isHere)
		.map((one) => ({ ...one, entryId: entryOf.get(one.personId)! }));
	const people = await withNames(db, here);
	const waiting = onList.filter((one) => !isHere(one) && one.seat === null && !one.withdrawal);
	return {
		meeting: { ...meeting, expected: expected.size },
		before: moved?.before ?? null,
		people: people
			.map((one) => ({
				...one,
				isExpected: expected.has(one.entryId),
				isToTell: expected.has(one.entryId) && toTell.has(one.entryId),
				came: noted.get(one.entryId) ?? null
			}))
			.toSorted(byName),
		others: (await withNames(db, waiting))
			.toSorted(byName)
			.flatMap(({ entryId, name }) => (name ? [{ entryId, name }] : []))
	};
}

const hasEntry = (one: Standing<PersonFacts>): one is Standing<PersonFacts> & { entryId: string } =>
	one.entryId !== null;

const byName = (one: { name: string | null }, other: { name: string | null }) =>
	(one.name ?? '').localeCompare(other.name ?? '', 'fr');

async function notedAt(
	db: Db,
	meetingId: string
): Promise<{ entryId: string; personId: string; came: boolean }[]> {
	const { rows } = await sql<{ entryId: string; personId: string; came: boolean }>`
		select * from (select distinct on (a.entry_id) a.entry_id as "entryId",
				n.person_id as "personId", a.came
			from meeting_attendances a join pre_list_entries n on n.id = a.entry_id
			where a.meeting_id = ${meetingId}
			order by a.entry_id, a.id desc) last
		where came is not null`.execute(db);
	return rows;
}
