import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { readPostalAddress } from '../../domain/postal-address.ts';
import { addPerson } from './add-person.ts';
import { completePerson } from './complete-person.ts';
import { holds } from '../holds.ts';
import { erasePersonIdentity } from './erase-identities.ts';
import { showPerson } from '../find/show-person.ts';
import { updatePerson } from './update-person.ts';

const world = useTestDatabase();
let centre: string;
let id: string;
const as = <T>(work: (db: Db) => Promise<T>) => world.as('accueil', centre, work);
const known = () => as((db) => showPerson(db, id));
const read = (typed: string) => {
	const address = readPostalAddress(typed);
	if (!address || 'refusal' in address) throw new Error('refused');
	return address;
};
const ROAD = read('Appt 3\n12 rue de l’Église\n62230 Outreau');
const HARBOUR = read('1 quai Gambetta\n62200 Boulogne-sur-Mer');

beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
	const added = await as((db) =>
		addPerson(db, { familyName: 'Lebœuf', givenName: 'Léa', address: ROAD })
	);
	id = 'id' in added ? added.id : '';
});

test('the desk writes down where letters go; the day she moves, the old address is gone', async () => {
	const record = (await known())!;
	expect(record.address).toEqual(ROAD);
	await as((db) => updatePerson(db, id, { ...record, address: HARBOUR }));
	expect((await known())!.address).toEqual(HARBOUR);
	const { rows } = await world.owner.query(
		'select delivery from person_addresses where person_id = $1',
		[id]
	);
	expect(rows).toEqual([{ delivery: '1 quai Gambetta' }]);
});

test('met again with another address, the record keeps the one it has', async () => {
	const person = { familyName: 'Lebœuf', givenName: 'Léa', address: ROAD };
	await as((db) => completePerson(db, id, person));
	expect((await known())!.address).toEqual(HARBOUR);
});

test('she wants no more letters: her address is emptied, the rest stays', async () => {
	const record = (await known())!;
	await as((db) => updatePerson(db, id, { ...record, address: null }));
	expect(await known()).toEqual({ ...record, address: null });
});

test('it goes with her name', async () => {
	await as((db) => completePerson(db, id, { familyName: 'x', givenName: 'y', address: ROAD }));
	const erased = await world.as('direction', centre, (db) =>
		erasePersonIdentity(db, { people: holds }, [id], 2026)
	);
	expect(erased.rows.person_addresses).toBe(1);
	const { rowCount } = await world.owner.query('select from person_addresses');
	expect(rowCount).toBe(0);
});

test('a line too long for an envelope is refused by the database itself', async () => {
	const added = await as((db) => addPerson(db, { familyName: 'Ba', givenName: 'Awa' }));
	const personId = 'id' in added ? added.id : '';
	const long = { ...ROAD, delivery: ['x'.repeat(39)] };
	await expect(
		as(async (db) =>
			updatePerson(db, personId, { ...(await showPerson(db, personId))!, address: long })
		)
	).rejects.toThrow(/person_addresses/);
	const { rowCount } = await world.owner.query('select from person_addresses');
	expect(rowCount).toBe(0);
});
