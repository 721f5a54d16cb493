import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { enrolPerson } from '../enrolments/enrol-person.ts';
import { listOpenGroups } from './list-open-groups.ts';
import { listPreList, listWithdrawn } from './list-pre-list.ts';
import { preListsOf } from './pre-lists-of.ts';
import { putBackOnPreList, putOnPreList, withdrawFromPreList } from './put-on-pre-list.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
const programmeId = (slug = 'senou') => workshop.programmes.get(slug)!;
const addResident = (familyName: string) =>
	act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id);
const wait = (personId: string, slug?: string) =>
	act((db) => putOnPreList(db, { programmeId: programmeId(slug), personId }));
const waiting = async (slug?: string) =>
	(await act((db) => listPreList(db, programmeId(slug)))).map(({ name }) => name);
const atMinute = <T>(minutes: number, work: (db: Db) => Promise<T>) =>
	asActing(
		world.app,
		{
			staffId: null,
			role: 'accueil',
			centres: [workshop.centreId],
			at: A_TUESDAY.add({ minutes })
		},
		work as never
	) as Promise<T>;

test('the list keeps the order in which people came, and says how to reach each', async () => {
	const programme = programmeId('ateliers');
	const add = (minutes: number, familyName: string, number?: string) =>
		atMinute(minutes, async (db) => {
			const phone = number && { number, owner: 'own' as const, isFictional: true };
			const { id } = done(
				await addPerson(db, { familyName, givenName: 'Jeanne', ...(phone && { phone }) })
			);
			done(await putOnPreList(db, { programmeId: programme, personId: id }));
			return id;
		});
	await add(20, 'Aubert');
	await add(10, 'Berger', '+33639981234');
	const without = await add(30, 'Caron');
	await world.owner.query(
		'insert into phone_absences (person_id, centre_id, recorded_at) values ($1, $2, now())',
		[without, workshop.centreId]
	);
	await world.owner.query(
		`insert into person_emails (person_id, centre_id, address, owner, recorded_at)
		values ($1, $2, 'jeanne.caron@example.org', 'own', now())`,
		[without, workshop.centreId]
	);
	expect(await act((db) => listPreList(db, programme))).toMatchObject([
		{
			name: 'Jeanne Berger',
			phones: [{ number: '+33639981234', owner: 'own' }],
			hasNoPhone: false
		},
		{ name: 'Jeanne Aubert', phones: [], emails: [], hasNoPhone: false },
		{
			name: 'Jeanne Caron',
			hasNoPhone: true,
			emails: [{ address: 'jeanne.caron@example.org', owner: 'own' }]
		}
	]);
});

test('somebody on the list is told so, and two desks put her there once', async () => {
	const personId = await addResident('Delattre');
	const wish = { programmeId: programmeId(), personId };
	const [first, second] = await atOnce(
		workshop,
		(db) => putOnPreList(db, wish),
		(db) => putOnPreList(db, wish)
	);
	expect(first).toHaveProperty('id');
	expect(second).toMatchObject({
		refusal: 'already-waiting',
		message: expect.stringContaining('déjà sur la pré-liste')
	});
	expect((await waiting()).filter((name) => name === 'Jeanne Delattre')).toHaveLength(1);
});

test('who withdraws is no longer called; put back, she has the place she had', async () => {
	const [evrard, fontaine] = [await addResident('Evrard'), await addResident('Fontaine')];
	const { id } = done(
		await atMinute(1, (db) => putOnPreList(db, { programmeId: programmeId(), personId: evrard }))
	);
	done(
		await atMinute(2, (db) => putOnPreList(db, { programmeId: programmeId(), personId: fontaine }))
	);
	done(await act((db) => withdrawFromPreList(db, { entryId: id, reason: ' a déménagé ' })));
	done(await act((db) => withdrawFromPreList(db, { entryId: id, reason: 'autre' })));
	expect(await waiting()).not.toContain('Jeanne Evrard');
	expect(await act((db) => listWithdrawn(db, programmeId()))).toMatchObject([
		{ name: 'Jeanne Evrard', reason: 'a déménagé' }
	]);
	done(await act((db) => putBackOnPreList(db, id)));
	expect((await waiting()).slice(-2)).toEqual(['Jeanne Evrard', 'Jeanne Fontaine']);
});

test('put on the list again after withdrawing, she is not put back a second time', async () => {
	const personId = await addResident('Gilles');
	const { id } = done(await wait(personId));
	await act((db) => withdrawFromPreList(db, { entryId: id }));
	done(await wait(personId));
	expect(await act((db) => putBackOnPreList(db, id))).toMatchObject({ refusal: 'already-waiting' });
	expect((await waiting()).filter((name) => name === 'Jeanne Gilles')).toHaveLength(1);
});

describe('somebody who is enrolled', () => {
	test('no longer waits for that programme, and still waits for another', async () => {
		const personId = await addResident('Henri');
		done(await wait(personId));
		done(await wait(personId, 'numerikids'));
		const groupId = await workshop.plan();
		done(await act((db) => enrolPerson(db, { groupId, personId })));
		expect(await waiting()).not.toContain('Jeanne Henri');
		expect(await waiting('numerikids')).toContain('Jeanne Henri');
		expect(
			(await act((db) => preListsOf(db, personId))).map((one) => [one.programmeSlug, one.status])
		).toEqual(
			expect.arrayContaining([
				['senou', 'enrolled'],
				['numerikids', 'waiting']
			])
		);
	});

	test('waits again at her place when the cycle is cancelled, with nothing written', async () => {
		const personId = await addResident('Isabel');
		done(await wait(personId));
		const groupId = await workshop.plan({ cycleLabel: 'annulé' });
		done(await act((db) => enrolPerson(db, { groupId, personId })));
		expect(await waiting()).not.toContain('Jeanne Isabel');
		await world.owner.query(
			`insert into cycle_cancellations (cycle_id, centre_id, recorded_at)
			select cycle_id, centre_id, now() from workshop_groups where id = $1`,
			[groupId]
		);
		expect(await waiting()).toContain('Jeanne Isabel');
	});

	test('waits for the next cycle when she asks afterwards, until she takes her old place again', async () => {
		const groupId = await workshop.plan();
		const personId = await addResident('Jacquart');
		const enrolled = done(await act((db) => enrolPerson(db, { groupId, personId })));
		await act((db) => recordDeparture(db, { enrolmentId: enrolled.id, leftOn: '2026-11-17' }));
		done(await atMinute(60, (db) => putOnPreList(db, { programmeId: programmeId(), personId })));
		expect(await waiting()).toContain('Jeanne Jacquart');
		done(await atMinute(90, (db) => enrolPerson(db, { groupId, personId })));
		expect(await waiting()).not.toContain('Jeanne Jacquart');
		expect(await act((db) => preListsOf(db, personId))).toMatchObject([
			{ status: 'withdrawn', reason: 'A repris sa place dans un groupe' }
		]);
	});
});

test('groups to come are offered with their seats, past and cancelled ones are not', async () => {
	const groupId = await workshop.plan({ groupLabel: 'À venir' });
	await workshop.plan({ groupLabel: 'Passé', firstDay: '2026-01-06' });
	await workshop.enrol(groupId, 'Klein');
	const groups = await act((db) => listOpenGroups(db, programmeId(), TODAY));
	expect(groups.find(({ id }) => id === groupId)).toMatchObject({ seatsLeft: 5, nextDay: TODAY });
	expect(groups.map(({ label }) => label)).not.toContain('Passé');
});

describe('refused, and nothing written', () => {
	const entries = async () => (await world.owner.query('select from pre_list_entries')).rowCount;

	test('a person or a programme of another centre, or of none', async () => {
		const before = await entries();
		const personId = await addResident('Lambert');
		const neighbour = await world.addCentre('la-digue');
		const there = (wish: { programmeId: string; personId: string }) =>
			world.as('direction', neighbour, (db) => putOnPreList(db, wish));
		expect(await there({ programmeId: programmeId(), personId })).toMatchObject({
			refusal: 'unknown-programme'
		});
		expect(
			await act((db) => putOnPreList(db, { programmeId: programmeId(), personId: randomUUID() }))
		).toMatchObject({ refusal: 'unknown-person' });
		expect(await entries()).toBe(before);
	});

	test('the withdrawal of a neighbour’s entry, or with a secret in its reason', async () => {
		const { id } = done(await wait(await addResident('Masson')));
		const neighbour = await world.addCentre('la-criee');
		const deeds: ((db: Db) => Promise<object>)[] = [
			(db: Db) => withdrawFromPreList(db, { entryId: id }),
			(db: Db) => putBackOnPreList(db, id)
		];
		for (const work of deeds) {
			expect(await world.as('direction', neighbour, work)).toMatchObject({
				refusal: 'unknown-entry'
			});
		}
		const card = `4${'1'.repeat(15)}`;
		expect(
			await act((db) => withdrawFromPreList(db, { entryId: id, reason: `sa carte ${card}` }))
		).toMatchObject({ refusal: 'confidential' });
		expect(await waiting()).toContain('Jeanne Masson');
	});
});
