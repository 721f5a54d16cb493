import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addPerson, type NewPerson } from './add-person.ts';
import { addPhone } from './add-phone.ts';
import { findPeople } from '../find/find-people.ts';

const world = useTestDatabase();
/** A number of nobody, whose key is right. */
const NIR = '184016212345621';
const HALVES = [NIR.slice(0, 7), NIR.slice(7)] as const;
const CARD = `4${'1'.repeat(15)}`;
const anne: NewPerson = { familyName: ' Lefèbvre ', givenName: 'Anne-Marie ' };

async function add(centre: string, change: Partial<NewPerson> = {}): Promise<string> {
	const added = await world.as('accueil', centre, (db) => addPerson(db, { ...anne, ...change }));
	if ('refusal' in added) throw new Error(added.message);
	return added.id;
}
const find = (centre: string, familyName: string, givenName: string) =>
	world.as('accueil', centre, (db) => findPeople(db, { familyName, givenName }));

test('a resident is a name, trimmed, and nothing that she did not give', async () => {
	const centre = await world.addCentre('jacques-brel');
	const id = await add(centre);
	const { rows } = await world.owner.query(
		`select p.birth_year, p.sex, p.commune_insee, p.age_band, i.family_name, i.given_name,
			(select count(*) from person_phones) as phones
		from people p join person_identities i on i.person_id = p.id where p.id = $1`,
		[id]
	);
	expect(rows).toEqual([
		{
			birth_year: null,
			sex: null,
			commune_insee: null,
			age_band: null,
			family_name: 'Lefèbvre',
			given_name: 'Anne-Marie',
			phones: 0
		}
	]);
});

test('she is found however her name is written, by her own centre only', async () => {
	const centre = await world.addCentre('la-digue');
	const id = await add(centre, { birthYear: 1948 });
	const expected = [{ id, birthYear: 1948 }];
	expect(await find(centre, 'LEFEBVRE', 'anne marie')).toEqual(expected);
	expect(await find(centre, 'Anne', 'Lefèbvre-Marie')).toEqual(expected);
	expect(await find(centre, 'Lefèbvre', 'Anne')).toEqual([]);
	expect(await find(await world.addCentre('la-criee'), 'Lefèbvre', 'Anne-Marie')).toEqual([]);
});

test('homonyms are all found, and told apart by their birth year', async () => {
	const centre = await world.addCentre('le-semaphore');
	await add(centre, { birthYear: 1948 });
	await add(centre, { birthYear: 1972 });
	await add(centre);
	const years = (await find(centre, 'Lefèbvre', 'Anne-Marie')).map(({ birthYear }) => birthYear);
	expect(new Set(years)).toEqual(new Set([1948, 1972, null]));
});

describe('a resident is refused', () => {
	let centre: string;
	beforeAll(async () => {
		centre = await world.addCentre('mont-lambert');
	});

	test.each([
		['without a family name', { familyName: ' ' }, 'name-missing'],
		['without a given name', { givenName: '' }, 'name-missing'],
		['born next year', { birthYear: 2027 }, 'birth-year'],
		['born 121 years ago', { birthYear: 1905 }, 'birth-year'],
		['named by a number of social security', { familyName: NIR }, 'confidential'],
		[
			'named by the two halves of one',
			{ familyName: HALVES[0], givenName: HALVES[1] },
			'confidential'
		],
		[
			'named by its halves, the first name first',
			{ familyName: HALVES[1], givenName: HALVES[0] },
			'confidential'
		],
		['with a card for member number', { memberNumber: CARD }, 'confidential'],
		['with one in an address', { email: `${NIR}@exemple.fr` }, 'confidential'],
		[
			'with one on an envelope',
			{ address: { delivery: [NIR], postcode: '62200', town: 'Boulogne' } },
			'confidential'
		],
		[
			'with one for adult',
			{ responsibleAdult: { familyName: NIR, givenName: 'Odile' } },
			'confidential'
		],
		['with an address that nobody can write to', { email: 'a@exemple.fr,b@exemple.fr' }, 'email']
	] as [string, Partial<NewPerson>, string][])('%s', async (_story, change, refusal) => {
		expect(
			await world.as('accueil', centre, (db) => addPerson(db, { ...anne, ...change }))
		).toMatchObject({ refusal });
		const { rows } = await world.owner.query('select from people where centre_id = $1', [centre]);
		expect(rows).toEqual([]);
		expect(await find(centre, 'Lefèbvre', 'Anne-Marie')).toEqual([]);
	});

	test('but not a new-born, nor one of 120 years', async () => {
		await add(centre, { birthYear: 2026 });
		await add(centre, { birthYear: 1906 });
		expect(await find(centre, 'Lefèbvre', 'Anne-Marie')).toHaveLength(2);
	});
});

test('a number is kept once, with whose it is; the journal never tells it', async () => {
	const centre = await world.addCentre('les-faienciers');
	const phone = { number: '+33639989260', owner: 'responsible-adult' as const, isFictional: true };
	const id = await add(centre, { phone });
	await world.as('accueil', centre, (db) => addPhone(db, id, phone));
	await world.as('accueil', centre, (db) => addPhone(db, id, { ...phone, number: '+33321802782' }));
	const { rows } = await world.owner.query(
		'select number, owner from person_phones where person_id = $1 order by number',
		[id]
	);
	expect(rows).toEqual([
		{ number: '+33321802782', owner: 'responsible-adult' },
		{ number: '+33639989260', owner: 'responsible-adult' }
	]);
	const told = await world.owner.query<{ line: string }>(
		'select journal::text as line from journal where centre_id = $1 order by id',
		[centre]
	);
	expect(told.rows.map(({ line }) => /add,(\w+)/.exec(line)?.[1])).toEqual(['person', 'phone']);
	// Whole numbers: four figures of one stand in an identifier, some day.
	expect(told.rows.filter(({ line }) => /Lef|Anne|639989260|321802782/.test(line))).toEqual([]);
});
