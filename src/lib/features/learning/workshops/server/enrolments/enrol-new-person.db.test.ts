import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { enrolNewPerson, type NewEnrolment } from './enrol-new-person.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { showGroup } from '../groups/show-group.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
let groupId: string;

beforeEach(async () => {
	await world.owner.query('delete from enrolments; delete from people');
	groupId = await workshop.plan();
});

const asking = (change: Partial<NewEnrolment>) => (db: Db) =>
	enrolNewPerson(db, {
		groupId,
		familyName: 'Lefèbvre',
		givenName: 'Anne-Marie',
		birthYear: 1948,
		phone: '',
		today: TODAY,
		...change
	});
const enrol = (change: Partial<NewEnrolment> = {}) => act(asking(change));

const count = async (table: string): Promise<number> =>
	(await world.owner.query<{ count: number }>(`select count(*) from ${table}`)).rows[0]!.count;

const personOf = async (enrolmentId: string) =>
	(
		await world.owner.query<{ person_id: string; enrolled_on: string | null }>(
			'select person_id, enrolled_on from enrolments where id = $1',
			[enrolmentId]
		)
	).rows[0]!;

test('a new resident is recorded and enrolled in one go', async () => {
	done(await enrol({ phone: '06 39 98 92 60' }));
	const { members } = (await act((db) => showGroup(db, groupId)))!;
	expect(members).toMatchObject([{ name: 'Anne-Marie Lefèbvre', leftOn: null, marks: 0 }]);
	const { rows } = await world.owner.query('select number, owner, is_fictional from person_phones');
	expect(rows).toEqual([{ number: '+33639989260', owner: 'own', is_fictional: true }]);
});

describe('a resident the centre knows', () => {
	test('is found under her name however it is written, with her birth year', async () => {
		const first = await personOf(done(await enrol()).id);
		groupId = await workshop.plan();
		const second = await personOf(
			done(await enrol({ familyName: 'ANNE MARIE', givenName: 'lefebvre' })).id
		);
		expect(second.person_id).toBe(first.person_id);
		expect(await count('people')).toBe(1);
	});

	test('keeps the number she gives this time, once', async () => {
		done(await enrol());
		groupId = await workshop.plan();
		done(await enrol({ phone: '06 39 98 92 60' }));
		groupId = await workshop.plan();
		done(await enrol({ phone: '0639989260' }));
		expect([await count('people'), await count('person_phones')]).toEqual([1, 1]);
	});

	test('is not found in a neighbouring centre', async () => {
		const neighbour = await world.addCentre('la-digue');
		await world.owner.query(
			`with new as (insert into people (centre_id, birth_year, recorded_at) values ($1, 1948, now()) returning id)
			insert into person_identities select id, $1, 'Lefèbvre', 'Anne-Marie', 'anne lefebvre marie', now() from new`,
			[neighbour]
		);
		done(await enrol());
		expect(await count('people')).toBe(2);
	});
});

describe('homonyms', () => {
	test('of two birth years are two people', async () => {
		done(await enrol());
		done(await enrol({ birthYear: 1972 }));
		expect(await count('people')).toBe(2);
	});

	test('are not merged when a birth year is missing: nobody guesses', async () => {
		done(await enrol({ birthYear: undefined }));
		groupId = await workshop.plan();
		done(await enrol({ birthYear: undefined }));
		done(await enrol());
		expect(await count('people')).toBe(3);
	});
});

describe('a form sent twice', () => {
	test('enrols once, and the second time says so', async () => {
		done(await enrol());
		expect(await enrol()).toMatchObject({ refusal: 'already-enrolled' });
		expect([await count('people'), await count('enrolments')]).toEqual([1, 1]);
	});

	test('without a birth year, asks for it rather than listing one person twice', async () => {
		done(await enrol({ birthYear: undefined }));
		expect(await enrol({ birthYear: undefined, givenName: 'ANNE MARIE' })).toMatchObject({
			refusal: 'same-name',
			message: expect.stringContaining('année de naissance')
		});
		expect(await count('people')).toBe(1);
		done(await enrol({ birthYear: 1972 }));
		expect(await count('people')).toBe(2);
	});

	test.each([1948, undefined])('at the same moment, enrols once (birth year %s)', async (year) => {
		const once = asking({ birthYear: year });
		const [first, second] = await atOnce(workshop, once, once);
		expect([Object.keys(first), Object.keys(second)]).toEqual([['id'], ['refusal', 'message']]);
		expect([await count('people'), await count('enrolments')]).toEqual([1, 1]);
	});
});

describe('a refusal leaves nobody behind', () => {
	test.each([
		['a phone that cannot be dialled', { phone: '06 39' }, 'phone'],
		['a free-phone number', { phone: '0800 123 456' }, 'phone'],
		['no name', { familyName: '  ' }, 'name-missing'],
		['a birth year still to come', { birthYear: 2031 }, 'birth-year'],
		['a birth year nobody has', { birthYear: 1880 }, 'birth-year'],
		['a group that is gone', { groupId: '01900000-0000-7000-8000-000000000000' }, 'unknown-group']
	] as [string, Partial<NewEnrolment>, string][])('%s', async (_story, change, refusal) => {
		expect(await enrol(change)).toMatchObject({ refusal });
		expect([
			await count('people'),
			await count('person_phones'),
			await count('enrolments')
		]).toEqual([0, 0, 0]);
	});

	test('a full group', async () => {
		await world.owner.query('update workshop_groups set capacity = 1 where id = $1', [groupId]);
		done(await enrol());
		expect(await enrol({ familyName: 'Berger' })).toMatchObject({ refusal: 'group-full' });
		expect(await count('people')).toBe(1);
	});
});

describe('the day she joins', () => {
	test('is that of the first séance while nothing has been noted', async () => {
		expect(await personOf(done(await enrol()).id)).toMatchObject({ enrolled_on: null });
	});

	test('is today once the group has begun', async () => {
		const first = done(await enrol()).id;
		const [seanceId] = await workshop.seances(groupId);
		const marks = new Map([[first, { kind: 'present' as const }]]);
		done(
			await act((db) =>
				saveAttendance(db, { seanceId: seanceId!, marks, realMinutes: null, today: TODAY })
			)
		);
		const late = done(await enrol({ familyName: 'Berger' })).id;
		expect(await personOf(late)).toMatchObject({ enrolled_on: TODAY });
	});
});

test('somebody of another age than the programme is for is asked about, then enrolled all the same', async () => {
	const kids = await workshop.plan({ programmeId: workshop.programmes.get('numerikids')! });
	expect(await enrol({ groupId: kids, birthYear: 1948 })).toMatchObject({ refusal: 'other-age' });
	expect(await count('enrolments')).toBe(0);
	done(await enrol({ groupId: kids, birthYear: 1948, isAgeSeen: true }));
	done(await enrol({ groupId: kids, familyName: 'Béal', givenName: 'Noé', birthYear: 2018 }));
	expect(await count('enrolments')).toBe(2);
});
