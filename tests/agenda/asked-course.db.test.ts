import { describe, expect, test } from 'vitest';
import {
	cancelCycle,
	cancelSeance,
	enrolPerson,
	recordDeparture
} from '#lib/features/learning/workshops/index.server.ts';
import {
	askForPlace,
	endPlaceRequest,
	giveUp,
	listPlaceRequests,
	readTicket,
	holds,
	takeOffList
} from '#lib/features/outreach/place-requests/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import { done, TODAY, useAgenda } from './agenda-story.ts';

const story = useAgenda();
const { act, plan, world } = story;
const KEY = Buffer.alloc(32, 'places');
const timeZone = 'Europe/Paris';
let dialled = 10;

/** Somebody asks for a place in a course, by a number of her own. */
async function ask(occasion: string) {
	dialled += 1;
	const phone = `06 39 98 77 ${dialled}`;
	const { ticket } = done(
		await story.visit((db) =>
			askForPlace(
				db,
				{ id: story.centreId, timeZone },
				{
					...{ firstName: 'Jeanne', phone, occasion, words: '', callWhen: 'any', text: 'fr' },
					adultFirstName: null
				},
				{
					secrets: { placeRequests: KEY },
					sending: { isTrapped: false, seconds: 60, sentBefore: 0 }
				}
			)
		)
	);
	const { waiting } = await list();
	return { phone, ticket, id: waiting.at(-1)!.id };
}
const list = (day = TODAY) => act((db) => listPlaceRequests(db, day));
const lostOn = async (day: string) =>
	(await list(day)).ended.filter(({ end }) => end!.isLost).map(({ id }) => id);
const standingOf = (ticket: string) => story.visit((db) => readTicket(db, ticket));
const standing = async (ticket: string) => (await standingOf(ticket))!;
const give = (id: string) => act((db) => endPlaceRequest(db, { id, outcome: 'given-a-place' }));
const giveUpBy = (ticket: string) =>
	world.asOperator([story.centreId], (db) => giveUp(db, { ticket, timeZone }), A_TUESDAY);
const seatsOf = async (group: string) => (await story.told(group))[0]?.seatsLeft ?? null;

/** The desk writes her down. */
const addJeanne = (phone: string) =>
	act(async (db) => {
		const person = { givenName: 'Jeanne', familyName: `Numéro ${phone}` };
		const number = {
			number: `+33${phone.replaceAll(' ', '').slice(1)}`,
			isFictional: true,
			owner: 'own' as const
		};
		return done(await addPerson(db, { ...person, phone: number })).id;
	});
/** The same, and she is enrolled by the usual gesture. */
const enrol = async (groupId: string, phone: string) => {
	const personId = await addJeanne(phone);
	return done(await act((db) => enrolPerson(db, { groupId, personId }))).id;
};

describe('a place of a course', () => {
	test('is promised to nobody who is not enrolled', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const { id, ticket, phone } = await ask(group);
		await enrol(group, '06 39 98 70 01');
		expect(await give(id)).toMatchObject({ refusal: 'not-enrolled' });
		expect(await standing(ticket)).toMatchObject({ outcome: null });
		await enrol(group, phone);
		done(await give(id));
		expect(await standing(ticket)).toMatchObject({
			...{ outcome: 'given-a-place', isLost: false, day: '2026-12-08' }
		});
	});

	test('is the answer to one request: two of the same number are two people', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const first = await ask(group);
		await enrol(group, first.phone);
		done(await give(first.id));
		dialled -= 1;
		// The same telephone, ten minutes later, from elsewhere.
		await world.owner.query(
			`update place_requests set recorded_at = recorded_at - interval '11 minutes'`
		);
		const second = await ask(group);
		expect(second.phone).toBe(first.phone);
		expect(await give(second.id)).toMatchObject({ refusal: 'not-enrolled' });
	});

	test('is hers as long as the course goes on, and is given up by her ticket', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const { id, ticket, phone } = await ask(group);
		const before = (await seatsOf(group))!;
		await enrol(group, phone);
		done(await give(id));
		expect(await seatsOf(group)).toBe(before - 1);
		expect(await giveUpBy(ticket)).toEqual({ ended: id });
		expect(await seatsOf(group)).toBe(before);
		expect(await standing(ticket)).toMatchObject({ outcome: 'gave-up-by-ticket' });
		expect((await list()).ended.find((one) => one.id === id)!.end).toMatchObject({
			isToTakeOff: false
		});
	});

	test('says its next day, whatever the day that she asked about became', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const { id, ticket, phone } = await ask(group);
		await enrol(group, phone);
		done(await give(id));
		const [first] = (
			await world.owner.query<{ id: string }>(
				'select id from seances where group_id = $1 order by day',
				[group]
			)
		).rows;
		done(await act((db) => cancelSeance(db, { seanceId: first!.id, reason: 'absente' })));
		expect(await standing(ticket)).toMatchObject({ isLost: false, day: '2026-12-15' });
	});

	test('is lost with the course: the desk calls her back, however late it looks', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3, cycleLabel: 'hiver' });
		const [given, waits] = [await ask(group), await ask(group)];
		await enrol(group, given.phone);
		done(await give(given.id));
		expect(await standing(given.ticket)).toMatchObject({ isLost: false });
		const programmeId = story.programmes.get('senou')!;
		await act((db) => cancelCycle(db, { programmeId, year: 2026, label: 'hiver' }));
		expect(await standing(given.ticket)).toMatchObject({ isLost: true });
		// Who waited for it is told too, and the desk proposes something else.
		expect(await standing(waits.ticket)).toMatchObject({ outcome: null, isGone: true });
		const { waiting } = await list();
		expect(waiting.find(({ id }) => id === waits.id)!.occasion).toMatchObject({ isGone: true });
		for (const day of [TODAY, '2027-01-29']) expect(await lostOn(day)).toEqual([given.id]);
		// She had telephoned to say that she does not come: nobody calls her again.
		const phoned = { id: given.id, outcome: 'gave-up-on-the-phone' } as const;
		done(await act((db) => endPlaceRequest(db, phoned)));
		expect(await lostOn('2027-01-29')).toEqual([]);
	});

	test('that she left, as the team itself noted, is no place to look for again', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const { id, ticket, phone } = await ask(group);
		const enrolmentId = await enrol(group, phone);
		done(await give(id));
		done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: TODAY })));
		expect(await standing(ticket)).toMatchObject({ isLost: true });
		expect(await lostOn(TODAY)).toEqual([]);
		const isShownOn = async (day: string) => (await list(day)).ended.some((one) => one.id === id);
		expect(await isShownOn(TODAY)).toBe(true);
		expect(await isShownOn('2026-12-09')).toBe(false);
	});
});

describe('once a resident is erased, what she asked before says nothing of her', () => {
	const erase = (...personIds: string[]) =>
		world.as('direction', story.centreId, (db) => holds.erase!(db, personIds));
	const phonesLeft = async (...ids: string[]) => {
		const asked = await world.owner.query<{ phone: string | null }>(
			'select phone from place_requests where id = any ($1) order by id',
			[ids]
		);
		return asked.rows.map(({ phone }) => phone !== null);
	};

	test('by her number, unless somebody else of the centre has it too', async () => {
		const [hers, ofTwo] = [await ask('autre'), await ask('autre')];
		const personId = await addJeanne(hers.phone);
		const wife = await addJeanne(ofTwo.phone);
		const husband = await addJeanne(ofTwo.phone);
		expect(await erase(personId, wife)).toEqual({ place_requests: 1 });
		expect(await phonesLeft(hers.id, ofTwo.id)).toEqual([false, true]);
		expect(await standingOf(hers.ticket)).toBeNull();
		expect(await erase(wife, husband)).toEqual({ place_requests: 1 });
	});

	test('by her enrolment, whatever her number has become', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3 });
		const { id, phone } = await ask(group);
		const enrolmentId = await enrol(group, phone);
		done(await give(id));
		const { rows } = await world.owner.query<{ person_id: string }>(
			'select person_id from enrolments where id = $1',
			[enrolmentId]
		);
		await world.owner.query('delete from person_phones where person_id = $1', [rows[0]!.person_id]);
		expect(await erase(rows[0]!.person_id)).toEqual({ place_requests: 1 });
		expect(await phonesLeft(id)).toEqual([false]);
	});
});

test('on a list and giving up by her ticket, she is taken off it by the desk, once', async () => {
	const group = await plan({ firstDay: '2026-12-08', seances: 3 });
	const { id, ticket } = await ask(group);
	done(await act((db) => endPlaceRequest(db, { id, outcome: 'on-a-list' })));
	expect(await act((db) => takeOffList(db, id))).toHaveProperty('refusal');
	expect(await giveUpBy(ticket)).toEqual({ ended: id });
	const toTakeOff = async (day = TODAY) =>
		(await list(day)).ended.filter(({ end }) => end!.isToTakeOff).map((one) => one.id);
	expect(await toTakeOff()).toEqual([id]);
	// Until somebody has done it.
	expect(await toTakeOff('2027-01-29')).toEqual([id]);
	done(await act((db) => takeOffList(db, id)));
	done(await act((db) => takeOffList(db, id)));
	expect(await toTakeOff()).toEqual([]);
});
