import { describe, expect, it } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { saveQuarter } from '#lib/features/people/quarters/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import {
	everythingStored,
	inventedIban,
	longMembersList,
	photographPeople,
	recordList
} from './members-world.fixture.ts';
import { undoImport } from '../undo/undo-import.ts';

const world = useTestDatabase();

const HEADER =
	'N° adhérent;Civilité;NOM;Prénom;Date de naissance;Tél. portable;Courriel;Adresse;CP;Ville;IBAN';
const LISTE = [
	HEADER,
	`A-101;Mme;DELATTRE;Odile;12/03/1951;06 39 98 10 01;odile@exemple.fr;3 rue du Port;62230;Outreau;${inventedIban()}`,
	'A-102;M.;BERQUEZ;Gérard;1948;06.39.98.10.02;;5 rue Haute;62480;Le Portel;',
	'A-103;Mme;LEMAÎTRE;Zoé;02/09/2014;06 39 98 10 03;;;62230;OUTREAU;'
];

const undo = (centre: string, importId: string | null) =>
	world.asOperator([centre], (db) => undoImport(db, { importId: importId! }));

async function peopleOf(centre: string) {
	const { rows } = await world.owner.query(
		`select i.family_name, i.given_name, p.birth_year, p.sex, p.commune_insee,
			array(select number from person_phones t where t.person_id = p.id order by 1) as phones
		from people p join person_identities i on i.person_id = p.id
		where p.centre_id = $1 order by i.name_key`,
		[centre]
	);
	return rows;
}

describe('the list of members', () => {
	it('makes people of its lines, with the year of birth alone and the commune alone', async () => {
		const centre = await world.addCentre('liste');
		const report = await recordList(world, centre, LISTE);
		expect(report.newcomers).toHaveLength(3);
		expect(report.notKept).toEqual(['adresse', 'iban']);
		expect(await peopleOf(centre)).toEqual([
			{
				family_name: 'BERQUEZ',
				given_name: 'Gérard',
				birth_year: 1948,
				sex: 'male',
				commune_insee: '62667',
				phones: ['+33639981002']
			},
			{
				family_name: 'DELATTRE',
				given_name: 'Odile',
				birth_year: 1951,
				sex: 'female',
				commune_insee: '62643',
				phones: ['+33639981001']
			},
			{
				family_name: 'LEMAÎTRE',
				given_name: 'Zoé',
				birth_year: 2014,
				sex: 'female',
				commune_insee: '62643',
				phones: ['+33639981003']
			}
		]);
		const owners = await world.owner.query(
			`select owner, count(*)::int as many from person_phones where centre_id = $1 group by 1 order by 1`,
			[centre]
		);
		expect(owners.rows).toEqual([
			{ owner: 'own', many: 2 },
			{ owner: 'responsible-adult', many: 1 }
		]);
		expect(report.problems.map(({ message }) => message)).toContain(
			'Moins de 15 ans\u00a0: l’adulte responsable reste à compléter.'
		);
	});

	it('changes nothing when it comes again, nor in another order of lines and columns', async () => {
		const centre = await world.addCentre('encore');
		await recordList(world, centre, LISTE);
		const before = await photographPeople(world);
		const again = await recordList(world, centre, LISTE);
		expect(again).toMatchObject({
			importId: null,
			written: 0,
			known: 3,
			aside: 0,
			differences: []
		});
		const turned = [
			'Prénom NOM;né(e) le;Mobile;N° de carte',
			'Zoé LEMAITRE;02/09/2014;0639981003;A-103',
			'Odile Delattre;12/03/1951;+33 6 39 98 10 01;A-101'
		];
		expect(await recordList(world, centre, turned)).toMatchObject({ written: 0, known: 2 });
		expect(await photographPeople(world)).toEqual(before);
	});

	it('adds next year’s people and keeps the two phones of somebody who changed hers', async () => {
		const centre = await world.addCentre('suivante');
		await recordList(world, centre, LISTE);
		const next = await recordList(world, centre, [
			'NOM;Prénom;Naissance;Portable',
			'Delattre;Odile;1951;06 39 98 20 20',
			'Vasseur;Ginette;1946;06 39 98 20 21'
		]);
		expect(next.newcomers.map(({ who }) => who)).toEqual(['Vasseur Ginette, 1946']);
		expect(next.differences).toMatchObject([{ what: 'téléphone', kind: 'added' }]);
		const people = await peopleOf(centre);
		expect(people).toHaveLength(4);
		expect(people.find((one) => one.given_name === 'Odile').phones).toEqual([
			'+33639981001',
			'+33639982020'
		]);
	});

	it('asks when somebody comes back under her married name, and writes nothing meanwhile', async () => {
		const centre = await world.addCentre('mariee');
		await recordList(world, centre, ['NOM;Prénom;Naissance', 'MARTEL;Louise;1960']);
		const before = await photographPeople(world);
		const married = ['NOM;Prénom;Naissance;Tél', 'CARON née MARTEL;Louise;1960;06 39 98 30 01'];
		const asked = await recordList(world, centre, married);
		expect(asked).toMatchObject({ written: 0, aside: 1, newcomers: [] });
		expect(asked.questions).toHaveLength(1);
		expect(await photographPeople(world)).toEqual(before);

		const [{ id, choices }] = asked.questions as [(typeof asked.questions)[number]];
		await recordList(world, centre, married, { answers: { [id]: choices[0]!.value } });
		expect(await peopleOf(centre)).toMatchObject([
			{ family_name: 'MARTEL', phones: ['+33639983001'] }
		]);
	});

	it('takes no homonym for another: a missing year is asked, another year is somebody else', async () => {
		const centre = await world.addCentre('homonymes');
		await recordList(world, centre, ['NOM;Prénom;Naissance', 'PETIT;Jean;1950', 'PETIT;Jean;1975']);
		expect(await peopleOf(centre)).toHaveLength(2);
		const report = await recordList(world, centre, ['NOM;Prénom', 'PETIT;Jean']);
		expect(report).toMatchObject({ written: 0, aside: 1 });
		expect(report.questions[0]!.choices).toHaveLength(4);
	});

	it('leaves what a colleague wrote on screen, and says so', async () => {
		const centre = await world.addCentre('ecran');
		await world.as('accueil', centre, (db) =>
			addPerson(db, { familyName: 'Hénin', givenName: 'Rose', birthYear: 1955, commune: '62160' })
		);
		const report = await recordList(world, centre, [
			'NOM;Prénom;Naissance;Ville;Sexe',
			'HENIN;Rose;1955;Outreau;F'
		]);
		expect(report.differences).toMatchObject([
			{ what: 'sexe', kind: 'added' },
			{ what: 'commune', before: '62160', kind: 'kept' }
		]);
		expect(await peopleOf(centre)).toMatchObject([{ commune_insee: '62160', sex: 'female' }]);
	});

	it('is taken back exactly, and refused once somebody built upon it', async () => {
		const centre = await world.addCentre('defaite');
		await recordList(world, centre, LISTE.slice(0, 3));
		const before = await photographPeople(world);
		const { importId } = await recordList(world, centre, [
			'NOM;Prénom;Naissance;Tél;Ville',
			'DELATTRE;Odile;1951;06 39 98 40 01;Boulogne-sur-Mer',
			'NOUVELLE;Anne;1980;06 39 98 40 02;Outreau'
		]);
		expect(await photographPeople(world)).not.toEqual(before);
		expect(await undo(centre, importId)).toMatchObject({ undone: importId });
		expect(await photographPeople(world)).toEqual(before);

		const again = await recordList(world, centre, ['NOM;Prénom', 'SEULE;Anne']);
		await world.owner.query(
			`insert into person_notices (person_id, centre_id, text_version, told_by, recorded_at)
			select person_id, centre_id, '1', 'spoken', now() from person_identities
			where centre_id = $1 and family_name = 'SEULE'`,
			[centre]
		);
		expect(await undo(centre, again.importId)).toMatchObject({ refusal: 'changed-since' });
	});

	it('sees and touches nobody of another centre', async () => {
		const [here, there] = [await world.addCentre('ici'), await world.addCentre('la')];
		const one = await recordList(world, there, LISTE);
		const report = await recordList(world, here, LISTE);
		expect(report).toMatchObject({ known: 0 });
		expect(report.newcomers).toHaveLength(3);
		expect(await undo(here, one.importId)).toMatchObject({ refusal: 'unknown-import' });
	});

	it('stores nowhere a number that no column should hold', async () => {
		const centre = await world.addCentre('secret');
		const iban = inventedIban();
		const report = await recordList(world, centre, [
			'NOM;Prénom;Naissance;Tél;Compte',
			`CODRON;Paule;1952;06 39 98 50 01;a donné ${iban}`,
			`DUCROCQ ${iban};Marc;1949;06 39 98 50 02;`
		]);
		expect(report.masked.map(({ place, kinds }) => [place.cell, kinds])).toEqual([
			['E2', ['iban']],
			['A3', ['iban']]
		]);
		expect(await peopleOf(centre)).toHaveLength(1);
		expect(JSON.stringify(report)).not.toContain(iban.slice(4, 12));
		expect(await everythingStored(world)).not.toContain(iban.slice(4, 12));
	});
});

it('writes every line of a long list, and knows them all again', async () => {
	const centre = await world.addCentre('grande');
	const people = tenth(5_000);
	const list = longMembersList(people);
	expect((await recordList(world, centre, list)).newcomers).toHaveLength(people);
	const again = await recordList(world, centre, list);
	expect(again).toMatchObject({ known: people, written: 0, aside: 0 });
});

describe('the quarter of a list', () => {
	const QUARTERS = [
		'NOM;Prénom;Naissance;Quartier',
		'DUFOUR;Alice;1950;ramses',
		'DUFOUR;Bruno;1951;Le Moulin'
	];
	const quartersOf = async (centre: string) =>
		(
			await world.owner.query<{ who: string; quarter: string | null; kind: string | null }>(
				`select i.given_name as who, q.name as quarter, q.kind
				from people p join person_identities i on i.person_id = p.id
				left join quarters q on q.id = p.quarter_id
				where p.centre_id = $1 order by 1`,
				[centre]
			)
		).rows;
	const listQuarter = (centre: string, name: string, kind: 'qpv' | 'veille' | 'other') =>
		world.asOperator([centre], (db) => saveQuarter(db, { id: null, name, kind }));

	it('is one of the centre’s own, by its name; another is said and left', async () => {
		const centre = await world.addCentre('quartiers');
		await listQuarter(centre, 'Quartier Ramsès', 'veille');
		const report = await recordList(world, centre, QUARTERS);
		expect(report.problems).toMatchObject([{ message: expect.stringContaining('Le Moulin') }]);
		expect(await quartersOf(centre)).toEqual([
			{ who: 'Alice', quarter: 'Quartier Ramsès', kind: 'veille' },
			{ who: 'Bruno', quarter: null, kind: null }
		]);
		expect((await recordList(world, centre, QUARTERS)).written, 'the same again').toBe(0);
	});

	it('told by yes and no is the only priority quarter, or one to be named', async () => {
		const list = ['NOM;Prénom;Naissance;QPV', 'DUFOUR;Alice;1950;oui', 'DUFOUR;Bruno;1951;non'];
		const centre = await world.addCentre('oui-non');
		const { importId } = await recordList(world, centre, list);
		expect(await quartersOf(centre)).toEqual([
			{ who: 'Alice', quarter: 'Quartier prioritaire (à préciser)', kind: 'qpv' },
			{ who: 'Bruno', quarter: 'Hors quartier prioritaire', kind: 'other' }
		]);
		expect((await recordList(world, centre, list)).written).toBe(0);
		expect(await undo(centre, importId)).not.toHaveProperty('refusal');
		const named = await world.addCentre('nommes');
		await listQuarter(named, 'Les Résidences', 'qpv');
		await recordList(world, named, list);
		expect(await quartersOf(named)).toMatchObject([
			{ quarter: 'Les Résidences' },
			{ kind: 'other' }
		]);
	});

	it('« non » says nothing against a quarter in veille that is known already', async () => {
		const centre = await world.addCentre('veille');
		await listQuarter(centre, 'Quartier Ramsès', 'veille');
		await recordList(world, centre, QUARTERS.slice(0, 2));
		const next = ['NOM;Prénom;Naissance;QPV', 'DUFOUR;Alice;1950;non'];
		expect((await recordList(world, centre, next)).differences).toEqual([]);
		expect(await quartersOf(centre)).toMatchObject([{ quarter: 'Quartier Ramsès' }]);
	});
});
