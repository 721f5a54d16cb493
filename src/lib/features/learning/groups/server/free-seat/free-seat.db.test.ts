import { describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import {
	enrolPerson,
	planGroup,
	recordDeparture
} from '#lib/features/learning/workshops/index.server.ts';
import { atOnce } from '../../../../../../../tests/database/at-once.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { readSlotKey, weeklySlotName } from '../../domain/offers/slot-key.ts';
import { callForSeat, takeFreeSeat } from './call-for-seat.ts';
import { FRIDAY, useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { proposeForSeat } from './propose-for-seat.ts';

const centre = useGroupCentre();
const TODAY = '2026-11-24';
const MOMENT = weeklySlotName(readSlotKey(WEDNESDAY)!);
let plans = 0;

/** A full group on Wednesdays at five, of whom one has just left. */
async function groupWithASeat(capacity = 2) {
	plans += 1;
	const groupId = done(
		await centre.act((db) =>
			planGroup(db, {
				programmeId: centre.programmeId,
				year: 2026,
				cycleLabel: 'novembre-décembre',
				groupLabel: `Mercredi ${plans}`,
				firstDay: '2026-11-18',
				seances: 8,
				startsAt: '17:00',
				endsAt: '19:00',
				capacity,
				animators: [],
				skipped: []
			})
		)
	).id;
	const enrol = (familyName: string) =>
		centre.act(async (db) => {
			const { id } = done(await addPerson(db, { familyName, givenName: 'Zoé' }));
			return done(await enrolPerson(db, { groupId, personId: id })).id;
		});
	for (let nth = 1; nth < capacity; nth += 1) await enrol('Reste');
	const leaver = await enrol('Part');
	done(await centre.act((db) => recordDeparture(db, { enrolmentId: leaver, leftOn: TODAY })));
	return groupId;
}

const seats = async (groupId: string) =>
	(await centre.act((db) => proposeForSeat(db, groupId, TODAY)))!;
const names = async (groupId: string) => (await seats(groupId)).next.map(({ name }) => name);
const calls = () => centre.count('seat_calls');

describe('a seat came free', () => {
	test('for the next who fits: who cannot come that day is passed over, and it is said why', async () => {
		const groupId = await groupWithASeat();
		await centre.waits('Attend', [FRIDAY]);
		const first = await centre.waits('Bientôt', [WEDNESDAY]);
		const second = await centre.waits('Chaque');
		expect(await seats(groupId)).toMatchObject({
			left: 1,
			unoffered: 1,
			next: [
				{ name: 'Jeanne Bientôt', why: [`peut venir le ${MOMENT}`] },
				{ name: 'Jeanne Chaque', why: ['ses créneaux\u00a0: à demander'] }
			],
			others: [{ name: 'Jeanne Attend', whyNot: `ne peut pas venir le ${MOMENT}` }]
		});

		const call = (entryId: string, word: 'offered' | 'cannot' | null) =>
			centre.act((db) => callForSeat(db, { groupId, entryId, today: TODAY }, word));
		done(await call(first, 'offered'));
		expect((await seats(groupId)).next[0]).toMatchObject({
			offered: { word: 'offered', by: 'Camille Animatrice' }
		});
		// One seat is offered to one person: nobody else is called for it, nor enrolled over her head.
		const before = await calls();
		expect(await call(second, 'offered')).toMatchObject({
			refusal: 'offered',
			message: expect.stringContaining('Jeanne Bientôt par Camille Animatrice')
		});
		expect(
			await centre.act((db) => takeFreeSeat(db, { groupId, entryId: second, today: TODAY }))
		).toMatchObject({ refusal: 'offered' });
		expect(await calls()).toBe(before);

		done(await call(first, 'cannot'));
		expect(await names(groupId)).toEqual(['Jeanne Chaque']);
		expect((await seats(groupId)).declined).toMatchObject([{ name: 'Jeanne Bientôt' }]);
		done(await call(first, null));
		expect(await names(groupId)).toEqual(['Jeanne Bientôt', 'Jeanne Chaque']);
		done(await call(first, 'cannot'));
		done(await call(second, 'offered'));
		done(await centre.act((db) => takeFreeSeat(db, { groupId, entryId: second, today: TODAY })));
		expect(await centre.act((db) => proposeForSeat(db, groupId, TODAY))).toBeNull();
	});

	test('for somebody of the level of those who stay; an open programme takes every level', async () => {
		const groupId = await groupWithASeat(3);
		const level = (personIds: string, told: number) =>
			centre.world.owner.query(
				`insert into told_levels (centre_id, person_id, source, level, certainty, day, recorded_at)
				select centre_id, person_id, 'animator', $2, 'sure', '2026-11-20', now()
				from ${personIds} where ${personIds === 'enrolments' ? 'group_id' : 'id'} = $1`,
				[personIds === 'enrolments' ? groupId : far, told]
			);
		const far = await centre.waits('Loin', [WEDNESDAY]);
		await level('enrolments', 0);
		await level('pre_list_entries', 2);
		const hers = async () => ({
			next: (await names(groupId)).includes('Jeanne Loin'),
			why: (await seats(groupId)).others.find(({ entryId }) => entryId === far)?.whyNot
		});
		expect(await hers()).toEqual({ next: false, why: 'son niveau est loin de celui du groupe' });
		await centre.offer(FRIDAY, { format: 'open' });
		expect((await hers()).why).toBeUndefined();
	});

	test('and two animators call at once: the second is told whom the first is calling', async () => {
		const groupId = await groupWithASeat();
		const [one, other] = [
			await centre.waits('Durand', [WEDNESDAY]),
			await centre.waits('Ernoult', [WEDNESDAY])
		];
		const before = await calls();
		const both = await atOnce(
			centre,
			(db) => callForSeat(db, { groupId, entryId: one, today: TODAY }, 'offered'),
			(db) => callForSeat(db, { groupId, entryId: other, today: TODAY }, 'offered')
		);
		expect(both).toMatchObject([{ called: one }, { refusal: 'offered' }]);
		expect(await calls()).toBe(before + 1);
	});

	test('is offered to nobody who waits for nothing, nor by the centre next door', async () => {
		const groupId = await groupWithASeat();
		const before = await calls();
		const call = { groupId, entryId: crypto.randomUUID(), today: TODAY };
		expect(await centre.act((db) => callForSeat(db, call, 'offered'))).toMatchObject({
			refusal: 'waits-no-more'
		});
		const neighbour = await centre.world.addCentre('la-digue');
		expect(
			await centre.world.as('animateur', neighbour, (db) => callForSeat(db, call, 'offered'))
		).toMatchObject({ refusal: 'no-seat' });
		expect(await calls()).toBe(before);
	});
});
