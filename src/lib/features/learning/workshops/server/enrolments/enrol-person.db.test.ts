import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { enrolPerson } from './enrol-person.ts';
import { recordDeparture } from './record-departure.ts';
import { showAttendanceSheet } from '../attendance/show-attendance-sheet.ts';
import { showGroup } from '../groups/show-group.ts';
import { atOnce, done, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

const addResident = (familyName: string) =>
	act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id);
const enrol = (groupId: string, personId: string) =>
	act((db) => enrolPerson(db, { groupId, personId }));
const membersOf = async (groupId: string) =>
	(await act((db) => showGroup(db, groupId)))!.members.filter(({ leftOn }) => leftOn === null);

/** A group of SÉNOU has six seats; leaves one. */
async function almostFull(): Promise<{ groupId: string; enrolments: string[] }> {
	const groupId = await workshop.plan();
	const enrolments: string[] = [];
	for (const name of ['Aubert', 'Berger', 'Caron', 'Delattre', 'Evrard']) {
		enrolments.push(await workshop.enrol(groupId, name));
	}
	return { groupId, enrolments };
}

test('the last seat goes to one person only, when two ask at the same moment', async () => {
	const { groupId } = await almostFull();
	const [fontaine, gilles] = [await addResident('Fontaine'), await addResident('Gilles')];
	const [first, second] = await atOnce(
		workshop,
		(db) => enrolPerson(db, { groupId, personId: fontaine }),
		(db) => enrolPerson(db, { groupId, personId: gilles })
	);
	expect(first).toHaveProperty('id');
	expect(second).toEqual({
		refusal: 'group-full',
		message: expect.stringContaining('(6 personnes)')
	});
	expect(await membersOf(groupId)).toHaveLength(6);
});

test('a departure frees a seat, once', async () => {
	const { groupId, enrolments } = await almostFull();
	await workshop.enrol(groupId, 'Fontaine');
	expect(await enrol(groupId, await addResident('Gilles'))).toMatchObject({
		refusal: 'group-full'
	});
	await act((db) => recordDeparture(db, { enrolmentId: enrolments[0]!, leftOn: '2026-11-17' }));
	done(await enrol(groupId, await addResident('Henri')));
	expect(await enrol(groupId, await addResident('Isabel'))).toMatchObject({
		refusal: 'group-full'
	});
});

test('a group’s own number of seats comes before its programme’s', async () => {
	const groupId = await workshop.plan();
	await world.owner.query('update workshop_groups set capacity = 1 where id = $1', [groupId]);
	await workshop.enrol(groupId, 'Aubert');
	expect(await enrol(groupId, await addResident('Berger'))).toMatchObject({
		refusal: 'group-full',
		message: expect.stringContaining('(1 personne)')
	});
});

test('somebody already in the group is told so, even when it is full, and once at a time', async () => {
	const { groupId } = await almostFull();
	const fontaine = await addResident('Fontaine');
	const twice = await Promise.all([enrol(groupId, fontaine), enrol(groupId, fontaine)]);
	expect(twice.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(await enrol(groupId, fontaine)).toMatchObject({ refusal: 'already-enrolled' });
	expect(await membersOf(groupId)).toHaveLength(6);
});

describe('somebody who had left and comes back', () => {
	test('has her place again, with the marks she had', async () => {
		const { groupId } = await almostFull();
		const fontaine = await addResident('Fontaine');
		const { id } = done(await enrol(groupId, fontaine));
		await act((db) => recordDeparture(db, { enrolmentId: id, leftOn: '2026-11-17' }));
		const before = (await workshop.journal()).length;
		expect(await enrol(groupId, fontaine)).toEqual({ id });
		expect((await workshop.journal()).slice(before)).toEqual(['return enrolment']);
		const [, second] = await workshop.seances(groupId);
		const sheet = (await act((db) => showAttendanceSheet(db, second!)))!;
		expect(sheet.lines.map(({ name }) => name)).toContain('Jeanne Fontaine');
	});

	test('finds the group full when her seat was given', async () => {
		const { groupId } = await almostFull();
		const fontaine = await addResident('Fontaine');
		const { id } = done(await enrol(groupId, fontaine));
		await act((db) => recordDeparture(db, { enrolmentId: id, leftOn: '2026-11-17' }));
		await workshop.enrol(groupId, 'Gilles');
		expect(await enrol(groupId, fontaine)).toMatchObject({ refusal: 'group-full' });
	});
});

test('a group of another centre, or none, does not exist', async () => {
	const groupId = await workshop.plan();
	const personId = await addResident('Aubert');
	const neighbour = await world.addCentre('la-digue');
	expect(
		await world.as('direction', neighbour, (db) => enrolPerson(db, { groupId, personId }))
	).toMatchObject({ refusal: 'unknown-group' });
	expect(await enrol(randomUUID(), personId)).toMatchObject({ refusal: 'unknown-group' });
	expect(await membersOf(groupId)).toEqual([]);
});

test('a resident of another centre cannot be put on a list here', async () => {
	const groupId = await workshop.plan();
	const neighbour = await world.addCentre('la-criee');
	const { id } = done(
		await world.as('direction', neighbour, (db) =>
			addPerson(db, { familyName: 'Caron', givenName: 'Odile' })
		)
	);
	await expect(enrol(groupId, id)).rejects.toThrow('foreign key');
	expect(await membersOf(groupId)).toEqual([]);
});
