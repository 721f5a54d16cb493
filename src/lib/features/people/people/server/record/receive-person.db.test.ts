import { expect, test } from 'vitest';
import { saveQuarter } from '#lib/features/people/quarters/index.server.ts';
import { done as accepted } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import type { NewPerson } from './add-person.ts';
import { type Answer, receivePerson } from './receive-person.ts';
import { showPerson } from '../find/show-person.ts';
import { updatePerson } from './update-person.ts';

const world = useTestDatabase();
const anne: NewPerson = { familyName: 'Lefèbvre', givenName: 'Anne', birthYear: 1948 };
const phone = { number: '+33639981234', owner: 'own' as const, isFictional: true };

const receive = (centre: string, person: NewPerson, answer: Answer = null) =>
	world.as('accueil', centre, (db) => receivePerson(db, person, answer));
async function received(centre: string, person: NewPerson, answer: Answer = null): Promise<string> {
	const done = await receive(centre, person, answer);
	if ('refusal' in done) throw new Error(done.message);
	return done.id;
}
async function countPeople(centre: string): Promise<number> {
	const { rows } = await world.owner.query<{ count: number }>(
		'select count(*)::int as count from person_identities where centre_id = $1',
		[centre]
	);
	return rows[0]!.count;
}
const show = (centre: string, id: string) =>
	world.as('accueil', centre, (db) => showPerson(db, id));

test('somebody who looks like a known one is shown her first, and nothing is written', async () => {
	const centre = await world.addCentre('jacques-brel');
	const known = await received(centre, anne);
	for (const typed of [
		{ familyName: 'LEFEVRE', givenName: 'anne' },
		{ familyName: 'Anne', givenName: 'Lefebvre', birthYear: 1948 },
		{ ...anne, birthYear: 1949 }
	]) {
		const done = await receive(centre, typed);
		expect(done).toMatchObject({ refusal: 'look-alikes', people: [{ id: known }] });
	}
	expect(await countPeople(centre)).toBe(1);
});

test('a namesake of another age, or of another centre, is not in the way', async () => {
	const [centre, other] = [await world.addCentre('la-digue'), await world.addCentre('la-criee')];
	await received(centre, anne);
	await received(centre, { ...anne, familyName: 'Lefèvre', birthYear: 1990 });
	await received(other, anne);
	expect(await countPeople(centre)).toBe(2);
});

test('a shared telephone and a common word are worth a question', async () => {
	const centre = await world.addCentre('le-semaphore');
	const known = await received(centre, { ...anne, phone });
	expect(await receive(centre, { familyName: 'Lefèbvre', givenName: 'Luc', phone })).toMatchObject({
		people: [{ id: known }]
	});
	expect(await receive(centre, { familyName: 'Wattez', givenName: 'Luc', phone })).toHaveProperty(
		'id'
	);
});

test('« c’est elle » adds what her record lacked, and changes nothing of what it said', async () => {
	const centre = await world.addCentre('mont-lambert');
	const known = await received(centre, anne);
	const typed = {
		...anne,
		familyName: 'Lefevre',
		birthYear: 1949,
		phone,
		email: 'Anne@Exemple.fr'
	};
	expect(await receive(centre, typed, { sameAs: known })).toEqual({ id: known, known: true });
	expect(await show(centre, known)).toMatchObject({
		familyName: 'Lefèbvre',
		birthYear: 1948,
		phones: [phone],
		emails: [{ address: 'anne@exemple.fr', owner: 'own' }]
	});
	expect(await countPeople(centre)).toBe(1);
});

test('« quelqu’un d’autre » is believed of those she was shown, and of no other', async () => {
	const centre = await world.addCentre('les-faienciers');
	const known = await received(centre, anne);
	expect(await receive(centre, anne, { otherThan: [] })).toMatchObject({ refusal: 'look-alikes' });
	const other = await received(centre, anne, { otherThan: [known] });
	expect(other).not.toBe(known);
	expect(await receive(centre, anne, { otherThan: [known] })).toMatchObject({
		refusal: 'look-alikes'
	});
	expect(await receive(centre, anne, { sameAs: crypto.randomUUID() })).toMatchObject({
		refusal: 'look-alikes'
	});
});

test('two desks write the same person at the same moment: one is written, the other is asked', async () => {
	const centre = await world.addCentre('deux-postes');
	const answers = await Promise.all(Array.from({ length: 6 }, () => receive(centre, anne)));
	expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
	expect(answers.filter((answer) => 'people' in answer)).toHaveLength(5);
	expect(await countPeople(centre)).toBe(1);
});

test('the number given for a child is her adult’s, and no child is written without one', async () => {
	const centre = await world.addCentre('enfants');
	const child = { familyName: 'Ramet', givenName: 'Léo', birthYear: 2016, phone, email: 'a@b.fr' };
	expect(await receive(centre, child)).toMatchObject({ refusal: 'adult-missing' });
	expect(await countPeople(centre)).toBe(0);
	const responsibleAdult = { givenName: 'Luc', familyName: 'Ramet' };
	const id = await received(centre, { ...child, responsibleAdult });
	expect(await show(centre, id)).toMatchObject({
		responsibleAdult,
		phones: [{ owner: 'responsible-adult' }],
		emails: [{ owner: 'responsible-adult' }]
	});
});

test('a correction leaves exactly what is given, and a refused one changes nothing', async () => {
	const centre = await world.addCentre('corrections');
	const { id: quarterId } = accepted(
		await world.as('direction', centre, (db) =>
			saveQuarter(db, { id: null, name: 'Ramsès', kind: 'veille' })
		)
	);
	const id = await received(centre, { ...anne, phone, quarterId, memberNumber: 'A1' });
	const before = (await show(centre, id))!;
	const correct = (change: object) =>
		world.as('accueil', centre, (db) => updatePerson(db, id, { ...before, ...change }));
	expect(await correct({ givenName: ' ' })).toMatchObject({ refusal: 'name-missing' });
	const elsewhere = await world.addCentre('un-quartier-ailleurs');
	const { id: theirs } = accepted(
		await world.as('direction', elsewhere, (db) =>
			saveQuarter(db, { id: null, name: 'Ramsès', kind: 'qpv' })
		)
	);
	expect(await correct({ quarterId: theirs })).toMatchObject({ refusal: 'quarter' });
	expect(await correct({ noPhone: true })).toMatchObject({ refusal: 'phone-and-none' });
	expect(await show(centre, id)).toEqual(before);
	const after = {
		familyName: 'Lefevre',
		phones: [],
		noPhone: true,
		quarterId: null,
		quarterName: null,
		memberNumbers: ['B2']
	};
	expect(await correct(after)).toEqual({ id });
	expect(await show(centre, id)).toEqual({ ...before, ...after });
	const other = await world.addCentre('ailleurs');
	const hers = { ...before, quarterId: null };
	expect(await world.as('accueil', other, (db) => updatePerson(db, id, hers))).toMatchObject({
		refusal: 'unknown-person'
	});
});
