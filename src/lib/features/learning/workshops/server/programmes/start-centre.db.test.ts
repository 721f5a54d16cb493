import { expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { findProgramme } from './find-programme.ts';
import { listProgrammes } from './list-programmes.ts';
import { startCentre } from './start-centre.ts';

const world = useTestDatabase();

async function started(slug: string): Promise<string> {
	const centre = await world.asOperator([], (db) => startCentre(db, { slug, name: slug }));
	if ('refusal' in centre) throw new Error(centre.message);
	return centre.id;
}

test('it has the network’s programmes in their order, with aliases, nouns and objectives', async () => {
	const id = await started('la-digue');
	const programmes = await world.as('direction', id, listProgrammes);
	expect(programmes.map(({ slug }) => slug)).toEqual([
		'ateliers',
		'senou',
		'perfectionnement',
		'numerikids',
		'fablab'
	]);
	const [ateliers, , , kids] = programmes;
	expect(ateliers).toMatchObject({
		name: 'Ateliers informatiques',
		peopleNoun: 'stagiaire',
		format: 'course',
		capacity: 9,
		defaultMinutes: 120,
		showsFirstRubric: true,
		objectives: [
			{ label: 'Accompagner les habitants', tag: 'Qualification' },
			{ label: 'Rassembler et Unir sans discriminer', tag: 'Mixité' },
			{ label: 'Apprendre à communiquer', tag: 'Communication' }
		]
	});
	expect(ateliers!.aliases).toContain('atelier multimédia');
	expect(kids).toMatchObject({
		peopleNoun: 'adherent',
		format: 'year',
		showsFirstRubric: false
	});
});

test('the order is the centre’s own; a programme without alias or objective is listed too', async () => {
	const id = await started('la-criee');
	await world.owner.query(
		`insert into programmes (centre_id, slug, name, people_noun, format, position, recorded_at)
		values ($1, 'cafe-tablette', 'Café tablette', 'participant', 'free', 0, now())`,
		[id]
	);
	await world.owner.query(
		`update programmes set position = 7 where centre_id = $1 and slug = 'ateliers'`,
		[id]
	);
	const programmes = await world.as('accueil', id, listProgrammes);
	expect(programmes[0]).toMatchObject({
		slug: 'cafe-tablette',
		aliases: [],
		objectives: [],
		capacity: null,
		defaultMinutes: null
	});
	expect(programmes.at(-1)?.slug).toBe('ateliers');
});

test('a programme is found by its short name, in one’s own centre only', async () => {
	const [here, there] = [await started('ici'), await world.addCentre('sans-programme')];
	expect(await world.as('accueil', here, (db) => findProgramme(db, 'senou'))).toHaveProperty('id');
	expect(await world.as('accueil', here, (db) => findProgramme(db, 'poterie'))).toBeNull();
	expect(await world.as('accueil', there, (db) => findProgramme(db, 'senou'))).toBeNull();
});

test('a centre whose short name is taken starts nothing', async () => {
	const id = await started('prise');
	const again = await world.asOperator([], (db) =>
		startCentre(db, { slug: 'prise', name: 'Autre' })
	);
	expect(again).toMatchObject({ refusal: 'slug-taken' });
	const { rows } = await world.owner.query(
		`select count(*)::int as kept from programmes p join centres c on c.id = p.centre_id
		where c.slug = 'prise' or c.name = 'Autre'`
	);
	expect(rows).toEqual([{ kept: (await world.as('direction', id, listProgrammes)).length }]);
});
