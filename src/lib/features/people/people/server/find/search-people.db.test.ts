import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addPerson, type NewPerson } from '../record/add-person.ts';
import { holds } from '../holds.ts';
import { erasePersonIdentity } from '../record/erase-identities.ts';
import { listPeople } from './list-people.ts';
import { searchPage, searchPeople } from './search-people.ts';

const world = useTestDatabase();
let centre: string;
const KNOWN: NewPerson[] = [
	{ givenName: 'Anne-Marie', familyName: 'Lefèbvre', birthYear: 1948 },
	{ givenName: 'Paul', familyName: 'Lefeuvre', birthYear: 1972, memberNumber: 'A-0123' },
	{
		givenName: 'Émile',
		familyName: 'Cœuret',
		birthYear: 1951,
		phone: { number: '+33639981948', owner: 'own', isFictional: true }
	},
	{ givenName: 'Marie', familyName: 'Annequin' },
	{ givenName: 'Jeannine', familyName: 'Delpouve' }
];

async function add(at: string, person: NewPerson): Promise<string> {
	const added = await world.as('accueil', at, (db) => addPerson(db, person));
	if ('refusal' in added) throw new Error(added.message);
	return added.id;
}
async function found(typed: string, at = centre, limit?: number): Promise<string[]> {
	const people = await world.as('accueil', at, (db) => searchPeople(db, typed, limit));
	return people.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
}

beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
	for (const person of KNOWN) await add(centre, person);
});

describe('somebody is found', () => {
	test.each([
		['by the beginning of a word', 'lefeb', 'Anne-Marie Lefèbvre'],
		['whatever the accents and the case', 'COEUR', 'Émile Cœuret'],
		['in any order of words', 'lefebvre anne', 'Anne-Marie Lefèbvre'],
		['by a name that was heard', 'Lefèvre Anne', 'Anne-Marie Lefèbvre'],
		['by her birth year with her name', 'l 1972', 'Paul Lefeuvre'],
		['by her birth year alone', '1951', 'Émile Cœuret'],
		['by the beginning of a number', '06 39 98', 'Émile Cœuret'],
		['by a number written from abroad', '+33 6 39 98 19 48', 'Émile Cœuret'],
		['by the end of a number', '1948', 'Émile Cœuret'],
		['by the last two figures', '48', 'Émile Cœuret'],
		['by the last six figures, in pairs', '98 19 48', 'Émile Cœuret'],
		['by the end of a number with her name', 'coeuret 948', 'Émile Cœuret'],
		['as it was heard, a letter missing', 'janine delpouve', 'Jeannine Delpouve'],
		['with a letter for another', 'lefeubre', 'Paul Lefeuvre'],
		['with a letter too many', 'anntequin', 'Marie Annequin'],
		['by her member number, however written', 'a0123', 'Paul Lefeuvre'],
		['by her member number as it is', 'A-0123', 'Paul Lefeuvre']
	])('%s', async (_story, typed, name) => {
		expect(await found(typed)).toContain(name);
	});
});

test('exactly first, then beginnings, then what only sounds alike', async () => {
	expect(await found('anne')).toEqual(['Anne-Marie Lefèbvre', 'Marie Annequin']);
	expect((await found('lefeuvre'))[0]).toBe('Paul Lefeuvre');
});

test.each([
	['nothing', ''],
	['spaces', '   '],
	['a sign', '%'],
	['a letter and a sign', "l'"],
	['the last character of all', '\u{10ffff}'],
	['a piece of SQL', "'; drop table people; --"],
	['a whole page', 'x'.repeat(5000)]
])('nobody is found, and nothing breaks, when %s is typed', async (_story, typed) => {
	expect((await found(typed)).filter((name) => !name.includes('Lef'))).toEqual([]);
});

test('another centre finds nobody', async () => {
	const other = await world.addCentre('la-digue');
	for (const typed of ['lefebvre', '1948', '0639', 'a0123', 'lefevre']) {
		expect(await found(typed, other)).toEqual([]);
	}
});

test('what is shown is enough to know her again: the end of her number, never the whole', async () => {
	const [person] = await world.as('accueil', centre, (db) => searchPeople(db, 'coeuret'));
	expect(person).toEqual({
		id: expect.any(String),
		givenName: 'Émile',
		familyName: 'Cœuret',
		birthYear: 1951,
		phoneEnd: '48',
		commune: null
	});
});

test('a list is read page by page, in the order of names, each once', async () => {
	const names: string[] = [];
	let after: Awaited<ReturnType<typeof listPeople>>['next'] = null;
	do {
		const page = await world.as('accueil', centre, (db) => listPeople(db, { limit: 3, after }));
		names.push(...page.people.map(({ familyName }) => familyName));
		after = page.next;
	} while (after);
	expect(names).toEqual(['Annequin', 'Cœuret', 'Delpouve', 'Lefèbvre', 'Lefeuvre']);
});

test('answers too are read page by page', async () => {
	const first = await world.as('accueil', centre, (db) =>
		searchPage(db, 'le', { limit: 1, after: null })
	);
	const second = await world.as('accueil', centre, (db) =>
		searchPage(db, 'le', { limit: 1, after: first.next })
	);
	expect([...first.people, ...second.people].map(({ familyName }) => familyName)).toEqual([
		'Lefèbvre',
		'Lefeuvre'
	]);
	expect(second.next).toBeNull();
});

test('erased, she is found by nothing and leaves an anonymous subject', async () => {
	const { rows: quarters } = await world.owner.query<{ id: string }>(
		`insert into quarters (centre_id, name, kind, recorded_at)
		values ($1, 'Ramsès', 'veille', now()) returning id`,
		[centre]
	);
	const id = await add(centre, {
		...KNOWN[2]!,
		familyName: 'Quentin',
		commune: '62643',
		sex: 'male',
		quarterId: quarters[0]!.id,
		memberNumber: '777777'
	});
	expect(await found('quentin')).toHaveLength(1);
	const erased = await world.as('direction', centre, (db) =>
		erasePersonIdentity(db, { people: holds }, [id], 2026)
	);
	expect(erased).toMatchObject({ people: 1, rows: { person_identities: 1, person_phones: 1 } });
	expect([...(await found('quentin')), ...(await found('777777'))]).toEqual([]);
	const { rows } = await world.owner.query(
		`select birth_year, age_band, age_band_year, sex, commune_insee, quarter_id,
			(select count(*)::int from person_search_terms t where t.person_id = p.id) as terms
		from people p where id = $1`,
		[id]
	);
	expect(rows).toEqual([
		{
			birth_year: null,
			age_band: 'soixante_dix_plus',
			age_band_year: 2026,
			sex: 'male',
			commune_insee: '62643',
			quarter_id: null,
			terms: 0
		}
	]);
});
