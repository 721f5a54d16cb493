import { expect, test } from 'vitest';
import { type Findable, shortlist } from './shortlist.ts';

const partner = (name: string, more: Partial<Findable> = {}): Findable => ({
	kind: 'CCAS',
	families: [],
	entitledBy: null,
	names: [name],
	about: [],
	...more
});
const ccas = partner('CCAS d’Outreau', { names: ['CCAS d’Outreau', 'action sociale'] });
const library = partner('Médiathèque', { families: ['loisirs'], about: ['Accès à internet, CV'] });
const taxes = partner('Trésor public', { families: ['citoyennete-impots'], about: ['amendes'] });
const house = partner('Maison France services', { entitledBy: 'france-services' });
const ALL = [ccas, house, library, taxes];

const names = (typed: string, more: { entitledOnly?: boolean } = {}) =>
	shortlist(ALL, { typed, family: 'citoyennete-impots', entitledOnly: false, ...more }).map(
		(one) => one.names[0]
	);

test('those who do what is asked come first, then those who do anything, then the others', () => {
	expect(names('')).toEqual([
		'Trésor public',
		'CCAS d’Outreau',
		'Maison France services',
		'Médiathèque'
	]);
});

test('the beginning of words is enough, without accents, by another name too', () => {
	expect(names('tres')).toEqual(['Trésor public']);
	expect(names('MEDIATHEQUE')).toEqual(['Médiathèque']);
	expect(names('action soc')).toEqual(['CCAS d’Outreau']);
	expect(names('outreau ccas')).toEqual(['CCAS d’Outreau']);
	expect(names('resor')).toEqual([]);
});

test('what it is for is found too, after the names', () => {
	expect(names('amende')).toEqual(['Trésor public']);
	const fines = partner('Amendes et cie', { families: ['loisirs'] });
	const found = shortlist([taxes, fines], {
		typed: 'amende',
		family: 'citoyennete-impots',
		entitledOnly: false
	});
	expect(found).toEqual([fines, taxes]);
});

test('a handover is proposed to the entitled alone', () => {
	expect(names('', { entitledOnly: true })).toEqual(['Maison France services']);
	expect(names('ccas', { entitledOnly: true })).toEqual([]);
});

test('a handover goes to a mandate, or to the administration for what it handles; never to a centre that does it', () => {
	const caf = partner('CAF', { entitledBy: 'administration', families: ['prestations-sante'] });
	const office = partner('Impôts', {
		entitledBy: 'administration',
		families: ['citoyennete-impots']
	});
	const neighbour = partner('La Criée', { kind: 'CS', entitledBy: 'other' });
	const helper = partner('Centre habilité', { kind: 'CS', entitledBy: 'aidants-connect' });
	const asked = { typed: '', family: 'citoyennete-impots', entitledOnly: true } as const;
	const found = shortlist([caf, house, office, neighbour, helper, library], asked);
	expect(found.map(({ names: [name] }) => name)).toEqual([
		'Impôts',
		'Maison France services',
		'Centre habilité'
	]);
});
