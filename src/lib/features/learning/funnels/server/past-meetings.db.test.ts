import { expect, test } from 'vitest';
import {
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { done, TODAY, useFunnel } from './funnel.fixture.ts';
import { invitePeople } from './invite-people.ts';
import { listPastMeetings } from './list-meetings.ts';
import { markMeeting } from './mark-meeting.ts';
import { noteCall } from './note-call.ts';
import { showMeeting } from './show-meeting.ts';

const funnel = useFunnel();
const { act, wait, meet } = funnel;
/** The meetings of the fixture are on the third of December. */
const NEXT_DAY = '2026-12-04';
const onNextDay = <T>(work: (db: Db) => Promise<T>) =>
	asActing(
		funnel.world.app,
		{
			staffId: null,
			role: 'animateur',
			centres: [funnel.centreId],
			at: Temporal.Instant.from(`${NEXT_DAY}T08:30:00Z`)
		},
		work
	);
const invite = (db: Db, entryId: string, meetingId: string, today: string) =>
	invitePeople(db, { entryIds: [entryId], channel: 'call', meetingId, today });

/** Who is on the sheet of a meeting that is over: « expected came », in order of name. */
async function sheetOf(meetingId: string) {
	const sheet = (await onNextDay((db) => showMeeting(db, { meetingId, today: NEXT_DAY })))!;
	return sheet.people.map(({ personId, isExpected, came }) => ({ personId, isExpected, came }));
}
const expectedIn = async (meetingId: string) =>
	(await onNextDay((db) => listPastMeetings(db, { today: NEXT_DAY, size: 50 }))).find(
		({ id }) => id === meetingId
	)!.expected;

async function invitedTo(familyName: string) {
	const [one, meetingId] = [await wait(familyName), await meet()];
	done(await act((db) => invite(db, one.entryId, meetingId, TODAY)));
	return { ...one, meetingId };
}

test('somebody invited again keeps her line at the meeting that is over, where she is noted', async () => {
	const { personId, entryId, meetingId } = await invitedTo('Aubert');
	const next = await meet({ day: '2026-12-10' });
	const marks = new Map([[entryId, false]]);
	done(await onNextDay((db) => markMeeting(db, { meetingId, marks, today: NEXT_DAY })));
	done(await onNextDay((db) => invite(db, entryId, next, NEXT_DAY)));
	expect(await sheetOf(meetingId)).toEqual([{ personId, isExpected: true, came: false }]);
	expect(await expectedIn(meetingId)).toBe(1);
	expect(await sheetOf(next)).toEqual([{ personId, isExpected: true, came: null }]);
});

test('invited to another one before it, she is expected there and no more here', async () => {
	const { entryId, meetingId } = await invitedTo('Bernard');
	const next = await meet({ day: '2026-12-10' });
	const cannot = { entryId, outcome: 'cannot-come', today: TODAY } as const;
	done(await act((db) => noteCall(db, cannot)));
	done(await act((db) => invite(db, entryId, next, TODAY)));
	expect(await sheetOf(meetingId)).toEqual([]);
	expect(await expectedIn(meetingId)).toBe(0);
	expect(await sheetOf(next)).toHaveLength(1);
});

test('a call and a departure of the next day change nothing of it, and on the list again she keeps her line', async () => {
	const { personId, entryId, meetingId } = await invitedTo('Caron');
	const cannot = { entryId, outcome: 'cannot-come', today: NEXT_DAY } as const;
	done(await onNextDay((db) => noteCall(db, cannot)));
	done(await onNextDay((db) => withdrawFromPreList(db, { entryId })));
	expect(await sheetOf(meetingId)).toEqual([{ personId, isExpected: true, came: null }]);
	const programmeId = funnel.programmes.get('ateliers')!;
	done(await onNextDay((db) => putOnPreList(db, { programmeId, personId })));
	expect(await sheetOf(meetingId)).toEqual([{ personId, isExpected: true, came: null }]);
});
