import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
	cancelMeeting,
	changeMeeting,
	commitPerson,
	endPause,
	invitePeople,
	noteCall,
	pauseFollowUp,
	planMeeting,
	undoInvitation
} from '#lib/features/learning/funnels/index.server.ts';
import {
	enrolPerson,
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { addPerson, recordConsent } from '#lib/features/people/people/index.server.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { done, useCourses } from './courses.fixture.ts';

const centre = useCourses();
const { at, animate, ok, planAndLeave, textsTo } = centre;
const INVITED_ON = '2026-11-20';
let programmeId = '';
let meetings = 0;

beforeAll(() => {
	programmeId = centre.programmeOf('ateliers');
});
beforeEach(() => at('2026-11-20T09:30'));

async function meet(day = '2026-12-03') {
	const minute = String(meetings++).padStart(2, '0');
	const hours = { startsAt: `14:${minute}`, endsAt: '17:00' };
	const { id } = await ok((db) =>
		planMeeting(db, {
			...{ programmeId, day, ...hours, place: 'Salle du rez-de-chaussée', capacity: 20 },
			today: INVITED_ON
		})
	);
	return { id, hour: minute === '00' ? '14 h' : `14 h ${minute}` };
}
const putOnList = async (personId: string) =>
	(await ok((db) => putOnPreList(db, { programmeId, personId }))).id;
async function waits(familyName: string) {
	const her = await centre.addReachable(familyName);
	return { ...her, entryId: await putOnList(her.id) };
}
type Way = 'letter' | 'email' | 'call';
async function invite(entryId: string, meetingId: string, channel: Way = 'letter') {
	const asked = { entryIds: [entryId], channel, meetingId, today: INVITED_ON };
	const { invited } = done(await animate((db) => invitePeople(db, asked)));
	return invited[0]!.invitationId;
}
const invitation = (day: string, hour: string) =>
	`Centre Brel : Jeanne, venez à la réunion d'information ${day} à ${hour}, sans engagement. 03 21 00 00 00`;
const move = (meetingId: string, day: string, startsAt: string) =>
	ok((db) =>
		changeMeeting(db, {
			...{ meetingId, day, startsAt, endsAt: '18:00', place: 'Salle bleue', capacity: 20 },
			...{ today: INVITED_ON, roomId: null, animatorIds: [] }
		})
	);

describe('an invitation by letter or by mail, to whoever wants SMS', () => {
	test('is an SMS at once, and a reminder the day before; each once', async () => {
		const { id, hour } = await meet();
		const [paper, screen] = [await waits('Paper'), await waits('Screen')];
		await invite(paper.entryId, id, 'letter');
		await invite(screen.entryId, id, 'email');
		await planAndLeave();
		await planAndLeave();
		for (const { number } of [paper, screen]) {
			expect(textsTo(number)).toEqual([invitation('jeudi 03/12', hour)]);
		}
		at('2026-12-02T10:00');
		await planAndLeave();
		await planAndLeave();
		const twice = Array(2).fill(invitation('jeudi 03/12', hour));
		for (const { number } of [paper, screen]) expect(textsTo(number)).toEqual(twice);
	});

	test('however far the meeting is', async () => {
		const { id, hour } = await meet('2027-01-14');
		const her = await waits('Far');
		await invite(her.entryId, id);
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 14/01', hour)]);
	});

	test('on the eve, is one SMS and not two', async () => {
		const { id } = await meet('2026-11-21');
		const her = await waits('Eve');
		await invite(her.entryId, id);
		await planAndLeave();
		at('2026-11-20T10:00');
		await planAndLeave();
		expect(textsTo(her.number)).toHaveLength(1);
	});

	test('moved before it could leave, it says the new day; moved after, the invitation is not sent again', async () => {
		const { id } = await meet();
		const her = await waits('Moved');
		at('2026-11-20T20:30');
		await invite(her.entryId, id);
		await planAndLeave();
		await move(id, '2026-12-08', '15:00');
		at('2026-11-21T09:00');
		await planAndLeave();
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([invitation('mardi 08/12', '15 h')]);
		await move(id, '2026-12-09', '16:00');
		await planAndLeave();
		expect(textsTo(her.number)).toHaveLength(1);
	});

	test('is older than a week: it is no news any more', async () => {
		const { id } = await meet();
		const her = await waits('Old');
		await invite(her.entryId, id);
		at('2026-11-27T10:00');
		await planAndLeave();
		expect(await centre.outcomes(her.id)).toEqual(['P1D waits']);
	});

	test('is nothing to who was called, wants no SMS, was not asked, or has no mobile', async () => {
		const { id } = await meet();
		const called = await waits('Called');
		await invite(called.entryId, id, 'call');
		const byLetter = await waits('By letter');
		await ok((db) => sayWish(db, byLetter.id, { ...UNASKED, channel: 'letter' }));
		const refused = await waits('Refused');
		const no = { personId: refused.id, purpose: 'reminders', answer: 'refused' } as const;
		await ok((db) => recordConsent(db, no));
		const unasked = await ok((db) => addPerson(db, { familyName: 'Unasked', givenName: 'Jeanne' }));
		const noMobile = await ok(async (db) => {
			const person = done(await addPerson(db, { familyName: 'No mobile', givenName: 'Jeanne' }));
			const yes = { personId: person.id, purpose: 'reminders', answer: 'given' } as const;
			done(await recordConsent(db, yes));
			return { id: person.id };
		});
		const others = [byLetter, refused, unasked, noMobile];
		for (const { id: personId } of [unasked, noMobile]) await putOnList(personId);
		for (const { id: personId } of others) {
			const { rows } = await centre.world.owner.query<{ id: string }>(
				'select id from pre_list_entries where person_id = $1',
				[personId]
			);
			await invite(rows[0]!.id, id);
		}
		await planAndLeave();
		for (const one of [called, ...others]) expect(await centre.outcomes(one.id)).toEqual([]);
	});

	test('cannot leave by SMS: she has her letter, and nobody is to call her', async () => {
		const { id } = await meet();
		const [her, him] = [await waits('No provider'), await waits('Too late')];
		await invite(her.entryId, id);
		await centre.plan();
		await centre.leave(null);
		expect(await centre.outcomes(her.id)).toEqual(['2026-11-20T08:30:00Z cancelled no-provider']);
		const { id: soon } = await meet('2026-11-20');
		at('2026-11-20T19:00');
		await invite(him.entryId, soon, 'email');
		await centre.plan();
		expect(await centre.outcomes(him.id)).toEqual([]);
	});
});

describe('the day before a meeting', () => {
	/** Somebody invited by telephone, whose reminder is planned. */
	async function planned(familyName: string) {
		const { id, hour } = await meet();
		const her = await waits(familyName);
		const invitationId = await invite(her.entryId, id, 'call');
		at('2026-12-01T09:00');
		await centre.plan();
		return { ...her, meetingId: id, hour, invitationId };
	}
	async function theDayBefore() {
		at('2026-12-02T10:00');
		await centre.leave();
	}

	test('who was called is reminded, with its hour', async () => {
		const her = await planned('Reminded');
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 03/12', her.hour)]);
	});

	test('with the hour that it has by then', async () => {
		const her = await planned('Later');
		await move(her.meetingId, '2026-12-03', '16:00');
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 03/12', '16 h')]);
	});

	test('on the new eve, once it moved to another day', async () => {
		const her = await planned('Other day');
		await move(her.meetingId, '2026-12-10', '14:30');
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([]);
		at('2026-12-09T10:00');
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 10/12', '14 h 30')]);
		expect(await centre.outcomes(her.id)).toEqual(['P1D cancelled changed', 'P1D sms']);
	});

	test('is given for the meetings of these days, or for what is asked alone', async () => {
		const { id: meetingId } = await meet();
		const her = await waits('Asked');
		const invitationId = await invite(her.entryId, meetingId);
		const given = async (from: string, until: string, only?: string[]) =>
			(await centre.given('information-meeting', her.id, [from, until], only)).map(
				({ subjectId }) => subjectId
			);
		expect(await given('2026-12-03', '2026-12-03')).toEqual([invitationId, meetingId]);
		expect(await given('2026-11-20', '2026-12-02')).toEqual([invitationId]);
		expect(await given('2026-12-04', '2026-12-31')).toEqual([]);
		expect(await given('2026-12-03', '2026-12-03', [crypto.randomUUID()])).toEqual([]);
		const alone = await given('2026-12-03', '2026-12-03', [invitationId]);
		expect(alone).toContain(invitationId);
		expect(await given('2026-12-03', '2026-12-03', [meetingId])).toContain(meetingId);
	});

	type Her = Awaited<ReturnType<typeof planned>>;
	const on = { today: '2026-12-01' };
	const changes: [string, (her: Her) => Promise<unknown>][] = [
		['is cancelled', ({ meetingId }) => ok((db) => cancelMeeting(db, meetingId))],
		[
			'is one to which she cannot come',
			({ entryId }) => ok((db) => noteCall(db, { entryId, outcome: 'cannot-come', ...on }))
		],
		['is of a list she left', ({ entryId }) => ok((db) => withdrawFromPreList(db, { entryId }))],
		[
			'is before the day until when she is left in peace',
			({ entryId }) => ok((db) => pauseFollowUp(db, { entryId, until: '2026-12-02', ...on }))
		],
		['was noted by mistake', ({ invitationId }) => ok((db) => undoInvitation(db, invitationId))],
		[
			'is no use, since she is committed',
			({ entryId }) => ok((db) => commitPerson(db, { entryId, way: 'paper', ...on }))
		],
		[
			'is no use, since she is in a group',
			({ id }) =>
				centre
					.group('2026-12-07')
					.then((one) => ok((db) => enrolPerson(db, { groupId: one.id, personId: id })))
		]
	];
	test.each(changes)('nothing leaves of one that %s', async (_what, change) => {
		const her = await planned('Changed');
		await change(her);
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([]);
		expect(await centre.outcomes(her.id)).toEqual(['P1D cancelled changed']);
	});

	test('is of the last meeting she is invited to', async () => {
		const her = await planned('Twice');
		await ok((db) => undoInvitation(db, her.invitationId));
		const other = await meet();
		await invite(her.entryId, other.id, 'call');
		at('2026-12-02T09:30');
		await centre.plan();
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 03/12', other.hour)]);
	});

	test('a pause that is over by then changes nothing', async () => {
		const { id, hour } = await meet();
		const her = await waits('Rested');
		await invite(her.entryId, id, 'call');
		const pause = await ok((db) =>
			pauseFollowUp(db, { entryId: her.entryId, until: '2026-12-20', today: INVITED_ON })
		);
		at('2026-12-01T09:00');
		await centre.plan();
		expect(await centre.outcomes(her.id)).toEqual([]);
		await ok((db) => endPause(db, pause.id));
		at('2026-12-02T10:00');
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([invitation('jeudi 03/12', hour)]);
	});
});
