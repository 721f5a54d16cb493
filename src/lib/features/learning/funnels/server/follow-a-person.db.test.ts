import { describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import {
	enrolPerson,
	putBackOnPreList,
	putOnPreList,
	recordDeparture,
	saveAttendance,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { cancelMeeting, restoreMeeting } from './cancel-meeting.ts';
import { commitPerson, withdrawCommitment } from './commit-person.ts';
import { endPause, pauseFollowUp } from './pause-follow-up.ts';
import { done, TODAY, useFunnel } from './funnel.fixture.ts';
import { listFunnelEvents } from './list-funnel-events.ts';
import { invitePeople } from './invite-people.ts';
import { markMeeting } from './mark-meeting.ts';
import { noteCall } from './note-call.ts';
import { noteWhereTo } from './note-where-to.ts';

const funnel = useFunnel();
const { act, wait, meet, stands, count, enrolIn } = funnel;
const AFTER = '2026-12-04';
const mark = (meetingId: string, of: Record<string, boolean | null>, today = AFTER) =>
	act((db) => markMeeting(db, { meetingId, marks: new Map(Object.entries(of)), today }));
const commit = (entryId: string, today = TODAY, on?: string) =>
	act((db) => commitPerson(db, { entryId, way: 'paper', today, on }));
const invite = (entryId: string, meetingId?: string) =>
	act((db) =>
		invitePeople(db, { entryIds: [entryId], channel: 'letter', meetingId, today: TODAY })
	);

test('the whole way: invited, came, committed, placed, active', async () => {
	const { entryId, personId } = await wait('Aubert');
	const meetingId = await meet();
	done(await invite(entryId, meetingId));
	expect(done(await mark(meetingId, { [entryId]: true }))).toEqual({ noted: 1 });
	expect(await stands(personId, AFTER)).toBe('came 2026-12-03');
	done(await commit(entryId, AFTER));
	expect(await stands(personId, AFTER)).toBe('committed 2026-12-04');
	const groupId = await funnel.plan();
	const enrolmentId = await enrolIn(groupId, personId);
	expect(await stands(personId)).toBe('placed 2026-11-10');
	const seanceId = (await funnel.seances(groupId))[0]!;
	const marks = new Map([[enrolmentId, { kind: 'present' } as const]]);
	const sheet = { seanceId, marks, realMinutes: null, today: TODAY };
	expect(await act((db) => saveAttendance(db, sheet))).toEqual({ saved: 1 });
	expect(await stands(personId)).toBe('active 2026-11-10');
	expect(await stands(personId, '2027-03-01')).toBe('completed 2026-12-01');
	done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-20' })));
	expect(await stands(personId)).toBe('dropped 2026-11-20 left');
	const events = await act((db) => listFunnelEvents(db, personId, { before: null, limit: 9 }));
	expect(events.map(({ at, title }) => `${at} ${title}`).toSorted()).toEqual([
		'2026-11-24 Invitation\u00a0: Ateliers informatiques',
		'2026-12-03 Venue à la réunion d’information\u00a0: Ateliers informatiques',
		'2026-12-04 Engagement sur papier\u00a0: Ateliers informatiques'
	]);
});

test('who missed the meeting and is reached by telephone commits herself all the same', async () => {
	const { entryId, personId } = await wait('Bernard');
	const meetingId = await meet();
	done(await invite(entryId, meetingId));
	done(await mark(meetingId, { [entryId]: false }));
	expect(await stands(personId, AFTER)).toBe('invitation-expired 2026-12-03 missed-meeting');
	done(await act((db) => noteCall(db, { entryId, outcome: 'reached', today: AFTER })));
	done(await commit(entryId, AFTER));
	expect(await stands(personId, AFTER)).toBe('committed 2026-12-04');
});

describe('a commitment', () => {
	test('is given once, and taken back: she is where she was', async () => {
		const { entryId, personId } = await wait('Caron');
		const { id } = done(await commit(entryId));
		const before = await count('commitments');
		expect(await commit(entryId)).toMatchObject({ refusal: 'already-committed' });
		expect(await count('commitments')).toBe(before);
		done(await act((db) => withdrawCommitment(db, { commitmentId: id, today: TODAY })));
		done(await act((db) => withdrawCommitment(db, { commitmentId: id, today: AFTER })));
		expect(await stands(personId)).toBe('on-the-list 2026-11-24');
		done(await commit(entryId));
		expect(await stands(personId)).toBe('committed 2026-11-24');
	});

	test('is not of a day to come, nor of before she was on the list, nor of who has gone', async () => {
		const { entryId } = await wait('Delmotte');
		const before = await count('commitments');
		expect(await commit(entryId, TODAY, '2026-11-25')).toMatchObject({ refusal: 'day' });
		expect(await commit(entryId, TODAY, '2026-11-01')).toMatchObject({ refusal: 'day' });
		await act((db) => withdrawFromPreList(db, { entryId }));
		expect(await commit(entryId)).toMatchObject({ refusal: 'no-longer-waiting' });
		expect(await count('commitments')).toBe(before);
	});

	test('noted by two colleagues at once is noted once', async () => {
		const { entryId } = await wait('Evrard');
		const before = await count('commitments');
		const wanted = { entryId, way: 'screen', today: TODAY } as const;
		const [first, second] = await funnel.atOnce(
			(db) => commitPerson(db, wanted),
			(db) => commitPerson(db, wanted)
		);
		expect(first).toHaveProperty('id');
		expect(second).toMatchObject({ refusal: 'already-committed' });
		expect(await count('commitments')).toBe(before + 1);
	});
});

describe('who came to a meeting', () => {
	test('is said again, or taken back; the last word counts', async () => {
		const { entryId, personId } = await wait('Fontaine');
		const meetingId = await meet();
		done(await mark(meetingId, { [entryId]: true }));
		expect(done(await mark(meetingId, { [entryId]: true }))).toEqual({ noted: 0 });
		done(await mark(meetingId, { [entryId]: false }));
		expect(await stands(personId, AFTER)).toBe('on-the-list 2026-11-24');
		done(await mark(meetingId, { [entryId]: true }));
		expect(await stands(personId, AFTER)).toBe('came 2026-12-03');
		done(await mark(meetingId, { [entryId]: null }));
		expect(await stands(personId, AFTER)).toBe('on-the-list 2026-11-24');
	});

	test('is refused before the day, when it is cancelled, and for who is on another list', async () => {
		const { entryId } = await wait('Gillet');
		const [meetingId, cancelled] = [await meet(), await meet()];
		const elsewhere = await meet({ programmeId: funnel.programmes.get('autre-formation')! });
		done(await act((db) => cancelMeeting(db, cancelled)));
		const before = await count('meeting_attendances');
		const came = { [entryId]: true };
		expect(await mark(meetingId, came, TODAY)).toMatchObject({ refusal: 'meeting-ahead' });
		expect(await mark(cancelled, came)).toMatchObject({ refusal: 'meeting-cancelled' });
		expect(await mark(elsewhere, came)).toMatchObject({ refusal: 'unknown-entry' });
		expect(await count('meeting_attendances')).toBe(before);
	});

	test('keeps the meeting from being cancelled; cancelled, it can be held after all', async () => {
		const { entryId, personId } = await wait('Hamel');
		const meetingId = await meet();
		done(await invite(entryId, meetingId));
		done(await act((db) => cancelMeeting(db, meetingId)));
		expect(done(await act((db) => restoreMeeting(db, meetingId)))).toMatchObject({ expected: 1 });
		expect(await stands(personId)).toBe('invited 2026-11-24');
		done(await mark(meetingId, { [entryId]: true }));
		expect(await act((db) => cancelMeeting(db, meetingId))).toMatchObject({ refusal: 'was-held' });
	});
});

test('a pause holds until its day, is said again, and ends sooner', async () => {
	const { entryId, personId } = await wait('Imbert');
	const pause = (until: string) => act((db) => pauseFollowUp(db, { entryId, until, today: TODAY }));
	done(await pause('2026-12-31'));
	const { id } = done(await pause('2027-01-31'));
	expect((await funnel.facts(personId)).pause).toEqual({ id, until: '2027-01-31' });
	done(await act((db) => endPause(db, id)));
	expect((await funnel.facts(personId)).pause).toBeNull();
	const before = await count('follow_up_pauses');
	for (const wrong of ['2026-11-23', '2028-01-01', '2026-02-30', 'jeudi']) {
		expect(await pause(wrong)).toMatchObject({ refusal: 'day' });
	}
	expect(await count('follow_up_pauses')).toBe(before);
});

describe('nobody is lost', () => {
	const programmeId = () => funnel.programmes.get('ateliers')!;

	test('one enrolled without waiting is there, and in a cycle that did not happen too', async () => {
		const personId = await act(
			async (db) => done(await addPerson(db, { familyName: 'Joly', givenName: 'Jeanne' })).id
		);
		const groupId = await funnel.plan({ cycleLabel: 'printemps', firstDay: '2026-12-01' });
		done(await act((db) => enrolPerson(db, { groupId, personId })));
		expect(await funnel.facts(personId)).toMatchObject({ entryId: null, onListOn: null });
		expect(await stands(personId)).toBe('placed 2026-12-01');
		await funnel.world.owner.query(
			`insert into cycle_cancellations (cycle_id, centre_id, recorded_at)
			select cycle_id, centre_id, now() from workshop_groups where id = $1`,
			[groupId]
		);
		expect(await stands(personId)).toBe('dropped 2026-12-01 cycle-cancelled');
	});

	test('one put back on the list starts where her facts say; on it again, from the start', async () => {
		const { entryId, personId } = await wait('Klein');
		done(await invite(entryId));
		await act((db) => withdrawFromPreList(db, { entryId, reason: 'Trop loin' }));
		expect(await stands(personId)).toBe('dropped 2026-11-24 withdrew');
		done(await act((db) => putBackOnPreList(db, entryId)));
		expect(await stands(personId)).toBe('invited 2026-11-24');
		await act((db) => withdrawFromPreList(db, { entryId }));
		done(await act((db) => putOnPreList(db, { programmeId: programmeId(), personId })));
		expect(await stands(personId)).toBe('on-the-list 2026-11-24');
	});

	test('one who left a group and comes back to it is placed, not gone from the list', async () => {
		const { personId } = await wait('Lambert');
		const groupId = await funnel.plan();
		const enrolmentId = await enrolIn(groupId, personId);
		done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-20' })));
		const later = Temporal.Instant.from('2026-11-26T09:00:00Z');
		const operator = <T>(work: Parameters<typeof funnel.world.asOperator<T>>[1]) =>
			funnel.world.asOperator([funnel.centreId], work, later);
		done(await operator((db) => putOnPreList(db, { programmeId: programmeId(), personId })));
		expect(await stands(personId, '2026-11-27')).toBe('on-the-list 2026-11-26');
		done(await operator((db) => enrolPerson(db, { groupId, personId })));
		expect(await stands(personId, '2026-11-27')).toBe('placed 2026-11-10');
	});

	test('where somebody goes is said of who stopped alone, and taken back', async () => {
		const { entryId, personId } = await wait('Masson');
		const to = (whereTo: 'job' | null) =>
			act((db) => noteWhereTo(db, { programmeId: programmeId(), personId, whereTo, today: TODAY }));
		expect(await to('job')).toMatchObject({ refusal: 'not-stopped' });
		expect(await count('onward_steps')).toBe(0);
		await act((db) => withdrawFromPreList(db, { entryId }));
		done(await to('job'));
		done(await to('job'));
		expect(await count('onward_steps')).toBe(1);
		expect((await funnel.facts(personId)).whereTo).toBe('job');
		done(await to(null));
		expect((await funnel.facts(personId)).whereTo).toBeNull();
	});
});
