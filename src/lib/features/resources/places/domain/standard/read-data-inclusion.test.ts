import { describe, expect, test } from 'vitest';
import { readDataInclusionJson } from './read-data-inclusion.ts';
import { readFeatures, readObjects } from './read-features.ts';
import { readRow } from './read-row.ts';
import { readSheet } from './read-sheet.ts';

const STRUCTURE = {
	...{ source: 'dora', id: 's-1', nom: 'Maison du Port', date_maj: '2026-10-01' },
	...{ siret: '13002526500013', courriel: 'port@exemple.fr', horaires_accueil: null }
};
const SERVICE = {
	...{ source: 'dora', structure_id: 's-1', id: 'v-1', nom: 'Aide', date_maj: '2026-10-01' },
	description: 'On vous aide.'
};
const read = (json: unknown) =>
	readDataInclusionJson(json)!.map((line) =>
		readRow(line, { format: 'data-inclusion', hours: new Map(), today: '2026-11-24' })
	);

test('a structure and its services are one place', () => {
	const [place, ...others] = read({
		structures: [STRUCTURE],
		services: [
			{
				...{ ...SERVICE, thematiques: ['numerique--acceder-a-une-connexion-internet'] },
				...{ publics: ['seniors'], frais: 'gratuit', modes_accueil: ['a-distance'] }
			},
			{
				...{ ...SERVICE, id: 'v-2', thematiques: ['numerique--acquerir-un-equipement'] },
				...{ modes_mobilisation: ['se-presenter'], publics: ['femmes'] }
			}
		]
	});
	expect(others).toEqual([]);
	expect(place!.faults).toEqual([]);
	expect(place!.facts).toMatchObject({
		...{ name: 'Maison du Port', pivot: '13002526500013', hours: null, priceKind: ['Gratuit'] },
		services: [
			...['Accès internet et matériel informatique'],
			'Acquisition de matériel informatique à prix solidaire'
		],
		...{ welcome: ['Seniors', 'Femmes'], waysOfHelp: ['À distance'], waysIn: ['Se présenter'] }
	});
});

test('a list of both is parted, and columns are named as the schema names them', () => {
	const [place] = read([{ ...STRUCTURE, courriel: 'port', date_maj: '' }, SERVICE]);
	expect(place!.facts).toBeNull();
	expect(place!.faults.map(({ field, code }) => [field, code])).toEqual([
		['courriel', 'mail-wrong'],
		['date_maj', 'missing']
	]);
});

test.each([
	['of the schema', (nom: string) => readDataInclusionJson([{ ...STRUCTURE, nom }])],
	['of lines', (nom: string) => readObjects([{ nom, date_maj: '2026-10-01' }])],
	[
		'of points',
		(nom: string) =>
			readFeatures({
				type: 'FeatureCollection',
				features: [{ geometry: null, properties: { nom } }]
			})
	]
])('a file %s says nothing that nobody sees', (_what, rows) => {
	const [line] = rows('Maison\u202e troP ud\u202c\u001b[31m\u0000 du\u2066 Port\u2069')!;
	expect(line!.cells.get('nom')).toBe('Maison troP ud[31m du Port');
});

describe('a value of the schema', () => {
	const themes = (thematiques: string[]) =>
		read({ structures: [STRUCTURE], services: [{ ...SERVICE, thematiques }] })[0]!;

	test('that no card says is told, and is no problem', () => {
		const { facts, faults } = themes(['remobilisation--lien-social', 'mobilite--passer-le-permis']);
		expect(facts).toMatchObject({ services: [] });
		expect(faults.map(({ field, code }) => [field, code])).toEqual([
			['thematiques', 'unmapped-value'],
			['thematiques', 'unmapped-value']
		]);
	});

	test('of its first versions is translated', () => {
		const { facts, faults } = themes(['numerique--prendre-en-main-un-ordinateur']);
		expect(facts).toMatchObject({ services: ['Maîtrise des outils numériques du quotidien'] });
		expect(faults).toMatchObject([
			{ code: 'old-value', suggestion: 'numerique--maitriser-les-fondamentaux-du-numerique' }
		]);
	});

	test('that nobody knows is a problem, with the nearest', () => {
		const [place] = read({
			structures: [STRUCTURE],
			services: [{ ...SERVICE, publics: ['senior'] }]
		});
		expect(place!.faults).toMatchObject([
			{ field: 'publics', code: 'unknown-value', suggestion: 'seniors' }
		]);
	});
});

test('a service alone tells more of a structure that is elsewhere', () => {
	const [line] = readDataInclusionJson([{ ...SERVICE, structure_id: 's-9', frais: 'payant' }])!;
	expect(line).toMatchObject({ row: 1, isPartial: true });
	const place = readRow(line!, { format: 'data-inclusion', hours: new Map(), today: '2026-11-24' });
	expect(place).toMatchObject({ id: 's-9', source: 'dora', facts: { priceKind: ['Payant'] } });
});

test('a sheet of the schema is known by its columns, its lists written as JSON or with bars', () => {
	const cells = (...texts: string[]) => texts.map((text) => ({ text }));
	const sheet = readSheet({
		...{ name: 'services', width: 5 },
		rows: [
			cells('id', 'structure_id', 'source', 'publics', 'modes_accueil'),
			cells('v-1', 's-1', 'dora', '["seniors", "femmes"]', 'a-distance|en-presentiel')
		]
	});
	expect(sheet!.format).toBe('data-inclusion');
	expect(Object.fromEntries(sheet!.rows[0]!.cells)).toMatchObject({
		publics_specifiquement_adresses: 'Seniors|Femmes',
		modalites_accompagnement: 'À distance|Accompagnement individuel'
	});
});

test('anything else is no such file', () => {
	for (const json of [null, 'x', 12, {}, { structures: 'x' }]) {
		expect(readDataInclusionJson(json)).toBeNull();
	}
});
