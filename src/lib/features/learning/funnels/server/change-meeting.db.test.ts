import { beforeAll, describe, expect, test } from 'vitest';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { done, TODAY, useFunnel } from './funnel.fixture.ts';
import { invitePeople } from './invite-people.ts';
import { markMeeting } from './mark-meeting.ts';
import { noteCall } from './note-call.ts';
import { showMeeting } from './show-meeting.ts';

const story = useFunnel();
const { act, meet, wait } = story;
let roomId = '';
let camille = '';

beforeAll(async () => {
	const room = { id: null, name: 'Grande salle', seats: 20, provides: [] };
	roomId = done(await act((db) => saveRoom(db, room))).id;
	camille = (await act(listAnimators))[0]!.staffId;
});

const PLAN = { startsAt: '09:00', endsAt: '10:00', place: 'Grande salle', capacity: 10 };
const NEEDS = { roomId: null, animatorIds: [] as string[] };
const change = (meetingId: string, to: object) =>
	act((db) =>
		changeMeeting(db, {
			...{ ...PLAN, ...NEEDS, day: '2026-12-04', meetingId, today: TODAY, ...to }
		})
	);
const sheet = async (meetingId: string) =>
	(await act((db) => showMeeting(db, { meetingId, today: TODAY })))!;
const toTell = async (meetingId: string) =>
	(await sheet(meetingId)).people.filter(({ isToTell }) => isToTell).map(({ name }) => name);
const invite = async (meetingId: string, ...entryIds: string[]) =>
	done(
		await act((db) => invitePeople(db, { entryIds, channel: 'letter', meetingId, today: TODAY }))
	);
const held = async (meetingId: string) =>
	(await story.world.owner.query('select from bookings where meeting_id = $1', [meetingId]))
		.rowCount;

describe('the room and whoever leads it', () => {
	test('two meetings at once in one room: the second is refused, and is not planned', async () => {
		const taken = { roomId, animatorIds: [camille] };
		const day = { day: '2026-12-07', ...PLAN };
		const first = await meet({ ...day, ...taken } as never);
		expect(await held(first)).toBe(2);
		const before = await story.count('information_meetings');
		const again = meet({ ...day, startsAt: '09:30', ...taken } as never);
		await expect(again).rejects.toThrow(/"taken"/);
		expect(await story.count('information_meetings')).toBe(before);
		// Moved, it gives its hour back; cancelled, its room.
		done(await change(first, { day: '2026-12-08', ...taken }));
		const other = await meet({ ...day, ...taken } as never);
		expect(await change(other, { day: '2026-12-08', startsAt: '09:30', ...taken })).toMatchObject({
			refusal: 'taken'
		});
		expect((await sheet(other)).meeting).toMatchObject({ day: '2026-12-07', startsAt: '09:00' });
		expect(await held(other)).toBe(2);
		done(await act((db) => cancelMeeting(db, first)));
		expect(await held(first)).toBe(0);
		done(await change(other, { day: '2026-12-08', startsAt: '09:30', ...taken }));
	});

	test('a colleague of nowhere and a room that is no more take nothing', async () => {
		const meeting = await meet();
		const nowhere = { roomId: null, animatorIds: [crypto.randomUUID()] };
		expect(await change(meeting, nowhere)).toMatchObject({ refusal: 'unknown-animator' });
		const noRoom = { roomId: crypto.randomUUID(), animatorIds: [] };
		expect(await change(meeting, noRoom)).toMatchObject({ refusal: 'unknown-room' });
		expect((await sheet(meeting)).before).toBeNull();
	});
});

test('moved, it keeps who is invited, and tells whom to call until they are reached', async () => {
	const [one, two, later] = [await wait('Delattre'), await wait('Lenoir'), await wait('Petit')];
	const meeting = await meet();
	await invite(meeting, one.entryId, two.entryId);
	done(await change(meeting, { day: '2027-01-14' }));
	expect((await sheet(meeting)).before).toMatchObject({ day: '2026-12-03' });
	await invite(meeting, later.entryId);
	expect(await toTell(meeting)).toEqual(['Jeanne Delattre', 'Jeanne Lenoir']);
	// Further than three weeks away, the invitation holds until the new day.
	expect(await story.stands(one.personId, '2027-01-10')).toMatch(/^invited /);
	const call = (entryId: string, outcome: 'no-answer' | 'will-come' | 'cannot-come') =>
		act((db) => noteCall(db, { entryId, outcome, today: TODAY }));
	done(await call(one.entryId, 'no-answer'));
	expect(await toTell(meeting)).toEqual(['Jeanne Delattre', 'Jeanne Lenoir']);
	done(await call(one.entryId, 'will-come'));
	done(await call(two.entryId, 'cannot-come'));
	expect(await toTell(meeting)).toEqual([]);
	// More seats are nobody’s news.
	const before = await story.count('meeting_changes');
	done(await change(meeting, { day: '2027-01-14', capacity: 12 }));
	expect(await story.count('meeting_changes')).toBe(before);
});

describe('a change is refused, and nothing is written', () => {
	test.each([
		['to yesterday', { day: '2026-11-23' }, 'past'],
		['to 30 February', { day: '2027-02-30' }, 'day'],
		['to Christmas', { day: '2026-12-25' }, 'holiday'],
		['to end before it begins', { endsAt: '08:00' }, 'hours'],
		['to nowhere', { place: ' ' }, 'place'],
		['with a card number', { place: `carte 4${'1'.repeat(15)}` }, 'confidential'],
		['to fewer seats than who is expected', { capacity: 1 }, 'capacity']
	])('%s', async (_name, to, refusal) => {
		const meeting = await meet();
		const [one, two] = [await wait('Cordier'), await wait('Wacquez')];
		await invite(meeting, one.entryId, two.entryId);
		const before = (await sheet(meeting)).meeting;
		expect(await change(meeting, to)).toMatchObject({ refusal });
		expect((await sheet(meeting)).meeting).toEqual(before);
		expect((await sheet(meeting)).before).toBeNull();
	});

	test('once it is called off, once it was held, from another centre', async () => {
		const cancelled = await meet();
		done(await act((db) => cancelMeeting(db, cancelled)));
		expect(await change(cancelled, {})).toMatchObject({ refusal: 'meeting-cancelled' });
		const today = await meet({ day: TODAY });
		const { entryId } = await wait('Venue');
		await invite(today, entryId);
		const marks = new Map([[entryId, true]]);
		done(await act((db) => markMeeting(db, { meetingId: today, marks, today: TODAY })));
		expect(await change(today, {})).toMatchObject({ refusal: 'was-held' });
		const elsewhere = await story.world.addCentre('la-digue');
		const theirs = await meet();
		const asked = { ...PLAN, ...NEEDS, day: '2026-12-10', meetingId: theirs, today: TODAY };
		expect(
			await story.world.as('animateur', elsewhere, (db) => changeMeeting(db, asked))
		).toMatchObject({ refusal: 'unknown-meeting' });
	});

	test('to the hour of another one, planned at that very moment', async () => {
		const meeting = await meet();
		const other = { day: '2026-12-15', startsAt: '11:00' };
		const [planned, moved] = await story.atOnce(
			async () => meet(other),
			(db) =>
				changeMeeting(db, {
					...PLAN,
					...NEEDS,
					...other,
					endsAt: '12:00',
					meetingId: meeting,
					today: TODAY
				})
		);
		expect(planned).toBeTruthy();
		expect(moved).toMatchObject({ refusal: 'meeting-exists' });
	});
});
