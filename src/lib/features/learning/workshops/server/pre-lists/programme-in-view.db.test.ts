import { expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { enrolPerson } from '../enrolments/enrol-person.ts';
import { programmeInView } from './programme-in-view.ts';
import { putOnPreList } from './put-on-pre-list.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { done, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const programmeId = (slug: string) => workshop.programmes.get(slug)!;
const addResident = (familyName: string) =>
	act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id);
const inView = (personId: string) => act((db) => programmeInView(db, personId));

test('the course in view is the one she waits for, before the one she is in', async () => {
	const personId = await addResident('Aubert');
	expect(await inView(personId)).toBeNull();
	const groupId = await workshop.plan();
	done(await act((db) => enrolPerson(db, { groupId, personId })));
	expect(await inView(personId)).toBe(programmeId('senou'));
	const waited = { programmeId: programmeId('numerikids'), personId };
	done(await act((db) => putOnPreList(db, waited)));
	expect(await inView(personId)).toBe(programmeId('numerikids'));
});

test('a course she has left is in view no more', async () => {
	const personId = await addResident('Berger');
	const groupId = await workshop.plan();
	const { id: enrolmentId } = done(await act((db) => enrolPerson(db, { groupId, personId })));
	await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-17' }));
	expect(await inView(personId)).toBeNull();
});
