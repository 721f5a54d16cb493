import { beforeEach, expect, test } from 'vitest';
import { addPerson, undoNote, writeNote } from '#lib/features/people/people/index.server.ts';
import { askRight, rightsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { eraseOnRequest } from './erase-on-request.ts';
import { gatherRecord } from './gather-record.ts';
import { listCertificates } from './certificates.ts';

const world = useTestDatabase();
let nth = 0;
let centre: string;
let her: string;

beforeEach(async () => {
	nth += 1;
	centre = await world.addCentre(`centre-${nth}`);
	const added = await act((db) =>
		addPerson(db, { familyName: 'Lefèbvre', givenName: 'Anne', birthYear: 1948 })
	);
	if ('refusal' in added) throw new Error(added.message);
	her = added.id;
});

const act = <T>(work: Parameters<typeof world.as<T>>[2], where = centre) =>
	world.as('direction', where, work);
const ask = (right: 'erasure', words?: string) =>
	act((db) => askRight(db, { personId: her, right, words }));
const erase = (cause: 'retention' | 'erasure-asked' = 'erasure-asked', where = centre) =>
	act(
		(db) =>
			eraseOnRequest(db, {
				personId: her,
				cause,
				today: '2026-11-24',
				holds: HOLDS,
				closeYear: async () => ({ id: 'closed' })
			}),
		where
	);
const count = async (table: string) => {
	const { rows } = await world.owner.query<{ count: number }>(
		`select count(*)::integer as count from ${table} where centre_id = $1`,
		[centre]
	);
	return rows[0]!.count;
};

test('erased because she asked: her request is answered, its words are gone, a certificate says so', async () => {
	await ask('erasure', 'Oubliez-moi, je suis Anne Lefèbvre.');
	expect(await erase()).toMatchObject({ people: 1 });
	expect(await act((db) => rightsOf(db, her))).toMatchObject([
		{ right: 'erasure', words: null, answer: { done: true } }
	]);
	expect(await act((db) => listCertificates(db))).toMatchObject([
		{ cause: 'erasure-asked', people: 1, counts: { person_identities: 1, people: 1 } }
	]);
});

test('erased without a request written before: what she said is recorded with its answer', async () => {
	await erase();
	expect(await act((db) => rightsOf(db, her))).toMatchObject([
		{ right: 'erasure', answer: { done: true } }
	]);
});

test('erased twice: the second time there is nobody, and no second certificate', async () => {
	const both = await Promise.all([erase('retention'), erase('retention')]);
	expect(both.filter((done) => 'refusal' in done)).toHaveLength(1);
	expect(await count('destruction_certificates')).toBe(1);
});

test('erased by the desk: refused by the database itself', async () => {
	const desk = world.as('accueil', centre, (db) =>
		eraseOnRequest(db, {
			personId: her,
			cause: 'erasure-asked',
			today: '2026-11-24',
			holds: HOLDS,
			closeYear: async () => ({ id: 'closed' })
		})
	);
	await expect(desk).rejects.toThrow('the desk cannot erase');
	expect(await count('person_identities')).toBe(1);
});

test('nobody of another centre erases her, or reads what is held on her', async () => {
	const other = await world.addCentre(`autre-${nth}`);
	expect(await erase('erasure-asked', other)).toMatchObject({ refusal: 'unknown-person' });
	expect(
		await act(
			(db) =>
				gatherRecord(db, {
					personId: her,
					holds: HOLDS,
					centre: { name: 'Centre', timeZone: 'Europe/Paris' }
				}),
			other
		)
	).toBeNull();
	expect(await count('person_identities')).toBe(1);
});

test('a note taken back is in her copy, and goes with her name', async () => {
	const note = await act((db) => writeNote(db, { personId: her, text: 'Préfère le matin.' }));
	await act((db) => undoNote(db, { personId: her, noteId: 'id' in note ? note.id : '' }));
	const told = await act((db) =>
		gatherRecord(db, {
			personId: her,
			holds: HOLDS,
			centre: { name: 'Centre', timeZone: 'Europe/Paris' }
		})
	);
	const rowsOf = (name: string) => told!.tables.find(({ table }) => table === name)?.rows;
	expect(rowsOf('person_notes')).toMatchObject([
		{ text: 'Préfère le matin.', annulee_le: expect.stringMatching(/^2026-11-24T/) }
	]);
	expect(rowsOf('person_note_undos')).toHaveLength(1);
	await erase();
	expect([await count('person_notes'), await count('person_note_undos')]).toEqual([0, 0]);
});
