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
const list = () => act((db) => listPlaceRequests(db, TODAY));
const standing = async (ticket: string) => (await story.visit((db) => readTicket(db, ticket)))!;
const give = (id: string) => act((db) => endPlaceRequest(db, { id, outcome: 'given-a-place' }));
const giveUpBy = (ticket: string) =>
	world.asOperator([story.centreId], (db) => giveUp(db, { ticket, timeZone }), A_TUESDAY);
const seatsOf = async (group: string) => (await story.told(group))[0]?.seatsLeft ?? null;

/** The desk writes her down, and she is enrolled by the usual gesture. */
const enrol = (groupId: string, phone: string) =>
	act(async (db) => {
		const person = { givenName: 'Jeanne', familyName: `Numéro ${phone}` };
		const number = {
			number: `+33${phone.replaceAll(' ', '').slice(1)}`,
			isFictional: true,
			owner: 'own' as const
		};
		const { id: personId } = done(await addPerson(db, { ...person, phone: number }));
		return done(await enrolPerson(db, { groupId, personId })).id;
	});

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

	test('is lost with the course, or once she is taken out of it', async () => {
		const group = await plan({ firstDay: '2026-12-08', seances: 3, cycleLabel: 'hiver' });
		const [one, other, waits] = [await ask(group), await ask(group), await ask(group)];
		for (const { id, phone } of [one, other]) {
			dialled = Number(phone.slice(-2));
			await enrol(group, phone);
			done(await give(id));
		}
		const { rows } = await world.owner.query<{ id: string }>(
			`select enrolment_id as id from place_request_ends where request_id = $1`,
			[one.id]
		);
		const out = { enrolmentId: rows[0]!.id, leftOn: TODAY };
		done(await act((db) => recordDeparture(db, out)));
		expect(await standing(one.ticket)).toMatchObject({ isLost: true });
		expect(await standing(other.ticket)).toMatchObject({ isLost: false });
		const programmeId = story.programmes.get('senou')!;
		await act((db) => cancelCycle(db, { programmeId, year: 2026, label: 'hiver' }));
		expect(await standing(other.ticket)).toMatchObject({ isLost: true });
		// Who waited for it is told too, and the desk proposes something else.
		expect(await standing(waits.ticket)).toMatchObject({ outcome: null, isGone: true });
		const { waiting, ended } = await list();
		expect(waiting.find(({ id }) => id === waits.id)!.occasion).toMatchObject({ isGone: true });
		expect(ended.filter(({ end }) => end!.isLost).map(({ id }) => id)).toEqual(
			expect.arrayContaining([one.id, other.id])
		);
		// She had telephoned to say that she does not come: nobody calls her again.
		const phoned = { id: other.id, outcome: 'gave-up-on-the-phone' } as const;
		done(await act((db) => endPlaceRequest(db, phoned)));
		expect((await list()).ended.find(({ id }) => id === other.id)!.end).toMatchObject({
			isLost: false
		});
	});
});

test('on a list and giving up by her ticket, she is taken off it by the desk, once', async () => {
	const group = await plan({ firstDay: '2026-12-08', seances: 3 });
	const { id, ticket } = await ask(group);
	done(await act((db) => endPlaceRequest(db, { id, outcome: 'on-a-list' })));
	expect(await act((db) => takeOffList(db, id))).toHaveProperty('refusal');
	expect(await giveUpBy(ticket)).toEqual({ ended: id });
	const toTakeOff = async () =>
		(await list()).ended.filter(({ end }) => end!.isToTakeOff).map((one) => one.id);
	expect(await toTakeOff()).toEqual([id]);
	done(await act((db) => takeOffList(db, id)));
	done(await act((db) => takeOffList(db, id)));
	expect(await toTakeOff()).toEqual([]);
});
