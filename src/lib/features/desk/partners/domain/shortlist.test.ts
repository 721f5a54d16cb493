import { expect, test } from 'vitest';
import { shortlist } from './shortlist.ts';

const partner = (name: string, more: object = {}) => ({
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
