import { describe, expect, test } from 'vitest';
import { isKind, isRefuge } from '../../index.ts';
import content from '#content/refuge-words.json' with { type: 'json' };
import { wholeFacts } from './place.ts';
import { LOCATION_FACTS, withoutAddress, withoutStreet } from './refuge.ts';

const named = (name: string, kind = 'ASSO') => isRefuge({ name, kind });

describe('a refuge', () => {
	test.each([
		'CHRS Les Dunes',
		'Centre d’hébergement et de réinsertion sociale',
		'Foyer de l’enfance',
		'FOYER POUR FEMMES VICTIMES DE VIOLENCES',
		'M.E.C.S. du littoral',
		'C. H. R. S. Les Dunes',
		'ＣＨＲＳ Les Dunes',
		'Re\u00ADfuge de la côte',
		'Foyers d’hébergements d’urgences',
		'FOYER DE FEMME',
		'Maison d´enfant à caractère social',
		'Maison d’Enfants à Caractère Social',
		'Maison des femmes de la côte',
		'Solidarité Femmes',
		'Pouponnière départementale'
	])('is known by its name: %s', (name) => expect(named(name)).toBe(true));

	test.each(content.kinds)('is known by its kind, or by one of them: %s', (kind) => {
		expect(isKind(kind)).toBe(true);
		expect(named('La Maison bleue', kind)).toBe(true);
		expect(isRefuge({ name: 'La Maison bleue', kind: 'ASSO', otherKinds: [kind] })).toBe(true);
	});

	test('is known by what people call it, or because somebody says so', () => {
		expect(isRefuge({ name: 'Les Dunes', kind: 'ASSO', aliases: ['le foyer de femmes'] })).toBe(
			true
		);
		expect(isRefuge({ name: 'Les Dunes', kind: 'ASSO', isRefuge: true })).toBe(true);
	});
});

test.each([
	'CHU de Lille',
	'Centre social Jacques-Brel',
	'Refuge SPA de la côte',
	'Maison de l’emploi',
	'Foyer rural',
	'Foyer des jeunes travailleurs',
	'Les femmes du quartier'
])('%s is none', (name) => expect(named(name)).toBe(false));

test('a refuge keeps its telephone and what it is for, and nothing that leads to its door', () => {
	const facts = wholeFacts(
		{
			...{ name: 'Les Dunes', kind: 'CHRS', phone: '+33199001010', needs: ['dormir'] },
			...Object.fromEntries(LOCATION_FACTS.map((key) => [key, ['ici']]))
		},
		{ updatedOn: '2026-11-24', verifyMonths: 1 }
	);
	const left = withoutAddress(facts);
	expect(left).toMatchObject({ phone: '+33199001010', needs: ['dormir'], isRefuge: true });
	expect(JSON.stringify(left)).not.toContain('ici');
});

test.each([
	['Foyer de femmes, 7 rue des Sternes', 'Foyer de femmes'],
	['Foyer de femmes 7 bis impasse des Sternes 62200 Boulogne', 'Foyer de femmes'],
	['Foyer de femmes (62200)', 'Foyer de femmes'],
	['12, quai des Sternes', 'Lieu de refuge'],
	['CHRS Les 3 Phares', 'CHRS Les 3 Phares'],
	['Accueil 115', 'Accueil 115']
])('its name keeps no street: %s', (name, kept) => {
	expect(withoutStreet(name)).toBe(kept);
	const facts = wholeFacts(
		{ name, kind: 'CHRS', aliases: [name] },
		{ updatedOn: '2026-11-24', verifyMonths: 1 }
	);
	expect(withoutAddress(facts)).toMatchObject({ name: kept, aliases: [kept] });
});
