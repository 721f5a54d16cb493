import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atStart, ofPerson, withA, withArticle, withDe } from './french-articles.ts';

/** A name, then what follows « vers », « la fiche » and « aller ». */
const SAID: [string, string, string, string][] = [
	['CCAS d’Outreau', 'le CCAS d’Outreau', 'du CCAS d’Outreau', 'au CCAS d’Outreau'],
	['CCAS', 'le CCAS', 'du CCAS', 'au CCAS'],
	[
		'Centre social Jacques Brel',
		'le centre social Jacques Brel',
		'du centre social Jacques Brel',
		'au centre social Jacques Brel'
	],
	[
		'Centre social La Criée',
		'le centre social La Criée',
		'du centre social La Criée',
		'au centre social La Criée'
	],
	[
		'Centre social Les Faïenciers',
		'le centre social Les Faïenciers',
		'du centre social Les Faïenciers',
		'au centre social Les Faïenciers'
	],
	[
		'Centre social du Mont-Lambert',
		'le centre social du Mont-Lambert',
		'du centre social du Mont-Lambert',
		'au centre social du Mont-Lambert'
	],
	[
		'Centre des finances publiques de Boulogne',
		'le centre des finances publiques de Boulogne',
		'du centre des finances publiques de Boulogne',
		'au centre des finances publiques de Boulogne'
	],
	[
		'CAF du Pas-de-Calais, accueil de Boulogne',
		'la CAF du Pas-de-Calais, accueil de Boulogne',
		'de la CAF du Pas-de-Calais, accueil de Boulogne',
		'à la CAF du Pas-de-Calais, accueil de Boulogne'
	],
	['CAF', 'la CAF', 'de la CAF', 'à la CAF'],
	['Caf', 'la Caf', 'de la Caf', 'à la Caf'],
	[
		'Caisse d’allocations familiales',
		'la caisse d’allocations familiales',
		'de la caisse d’allocations familiales',
		'à la caisse d’allocations familiales'
	],
	['France Travail', 'France Travail', 'de France Travail', 'à France Travail'],
	[
		'France Travail Boulogne',
		'France Travail Boulogne',
		'de France Travail Boulogne',
		'à France Travail Boulogne'
	],
	[
		'France services du Boulonnais',
		'France services du Boulonnais',
		'de France services du Boulonnais',
		'à France services du Boulonnais'
	],
	['Pôle emploi', 'Pôle emploi', 'de Pôle emploi', 'à Pôle emploi'],
	[
		'Pôle santé du Portel',
		'le pôle santé du Portel',
		'du pôle santé du Portel',
		'au pôle santé du Portel'
	],
	['Action Logement', 'Action Logement', 'd’Action Logement', 'à Action Logement'],
	['Mairie', 'la mairie', 'de la mairie', 'à la mairie'],
	[
		'mairie de Boulogne',
		'la mairie de Boulogne',
		'de la mairie de Boulogne',
		'à la mairie de Boulogne'
	],
	['MAIRIE D’OUTREAU', 'la MAIRIE D’OUTREAU', 'de la MAIRIE D’OUTREAU', 'à la MAIRIE D’OUTREAU'],
	[
		'Association Les Amis',
		'l’association Les Amis',
		'de l’association Les Amis',
		'à l’association Les Amis'
	],
	[
		'Espace de vie sociale',
		'l’espace de vie sociale',
		'de l’espace de vie sociale',
		'à l’espace de vie sociale'
	],
	[
		'Maison des solidarités (MDS)',
		'la maison des solidarités (MDS)',
		'de la maison des solidarités (MDS)',
		'à la maison des solidarités (MDS)'
	],
	['École Marie-Curie', 'l’école Marie-Curie', 'de l’école Marie-Curie', 'à l’école Marie-Curie'],
	['Hôpital Duchenne', 'l’hôpital Duchenne', 'de l’hôpital Duchenne', 'à l’hôpital Duchenne'],
	[
		'Halte-garderie Les Lutins',
		'la halte-garderie Les Lutins',
		'de la halte-garderie Les Lutins',
		'à la halte-garderie Les Lutins'
	],
	[
		'Assurance maladie (CPAM), accueil de Boulogne',
		'l’assurance maladie (CPAM), accueil de Boulogne',
		'de l’assurance maladie (CPAM), accueil de Boulogne',
		'à l’assurance maladie (CPAM), accueil de Boulogne'
	],
	[
		'Carsat, agence de Boulogne',
		'la Carsat, agence de Boulogne',
		'de la Carsat, agence de Boulogne',
		'à la Carsat, agence de Boulogne'
	],
	['La Poste', 'La Poste', 'de La Poste', 'à La Poste'],
	['L’Escale', 'L’Escale', 'de L’Escale', 'à L’Escale'],
	['Le Sémaphore', 'Le Sémaphore', 'du Sémaphore', 'au Sémaphore'],
	['Les Faïenciers', 'Les Faïenciers', 'des Faïenciers', 'aux Faïenciers'],
	['Restos du Cœur', 'les Restos du Cœur', 'des Restos du Cœur', 'aux Restos du Cœur'],
	[
		'Restaurants du Cœur',
		'les Restaurants du Cœur',
		'des Restaurants du Cœur',
		'aux Restaurants du Cœur'
	],
	['Secours populaire', 'le Secours populaire', 'du Secours populaire', 'au Secours populaire'],
	['Croix-Rouge', 'la Croix-Rouge', 'de la Croix-Rouge', 'à la Croix-Rouge'],
	['Mission locale', 'la mission locale', 'de la mission locale', 'à la mission locale'],
	['MDPH 62', 'la MDPH 62', 'de la MDPH 62', 'à la MDPH 62'],
	['UDAF', 'l’UDAF', 'de l’UDAF', 'à l’UDAF'],
	['EHPAD Les Oyats', 'l’EHPAD Les Oyats', 'de l’EHPAD Les Oyats', 'à l’EHPAD Les Oyats'],
	['Sous-préfecture', 'la sous-préfecture', 'de la sous-préfecture', 'à la sous-préfecture'],
	[
		'Médiathèque du Portel',
		'la médiathèque du Portel',
		'de la médiathèque du Portel',
		'à la médiathèque du Portel'
	],
	[
		'Point d’accès au droit',
		'le point d’accès au droit',
		'du point d’accès au droit',
		'au point d’accès au droit'
	],
	['le réseau', 'le réseau', 'du réseau', 'au réseau'],
	['Emmaüs', 'Emmaüs', 'd’Emmaüs', 'à Emmaüs'],
	['Unis-Cité', 'Unis-Cité', 'd’Unis-Cité', 'à Unis-Cité'],
	['Wimoov', 'Wimoov', 'de Wimoov', 'à Wimoov'],
	['Zénith & fils', 'Zénith & fils', 'de Zénith & fils', 'à Zénith & fils'],
	['2e Chance', '2e Chance', 'de 2e Chance', 'à 2e Chance'],
	['  CCAS  ', 'le CCAS', 'du CCAS', 'au CCAS']
];

describe('the name of a place in a sentence', () => {
	test.each(SAID)('%s', (name, toward, of, at) => {
		expect(withArticle(name)).toBe(toward);
		expect(withDe(name)).toBe(of);
		expect(withA(name)).toBe(at);
	});

	test('begins a sentence with a capital', () => {
		expect(atStart('Centre social Jacques Brel')).toBe('Le centre social Jacques Brel');
		expect(atStart('École Marie-Curie')).toBe('L’école Marie-Curie');
		expect(atStart('France Travail')).toBe('France Travail');
		expect(atStart('le réseau')).toBe('Le réseau');
	});
});

test('somebody’s name is elided before what is heard as a vowel', () => {
	const elided = [
		'Odette',
		'Élodie',
		'Inès',
		'Ursule',
		'Yvonne',
		'Yves',
		'Hélène',
		'Henri',
		'Hugues'
	];
	expect(elided.map(ofPerson)).toEqual(elided.map((name) => `d’${name}`));
	const whole = ['Karim', 'Yann', 'Yasmina', 'Hassan', 'Houria', 'Hicham', 'Zélie', '« Sans nom »'];
	expect(whole.map(ofPerson)).toEqual(whole.map((name) => `de ${name}`));
});

const anyName = fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== '');
const anyPlace = fc.oneof(
	anyName,
	fc.tuple(fc.constantFrom(...SAID.map(([name]) => name)), anyName).map((two) => two.join(' '))
);

test('a name is never lost, doubled or changed but for its first letter and its own article', () => {
	fc.assert(
		fc.property(anyPlace, (name) => {
			const kept = name
				.trim()
				.replace(/^les? /i, '')
				.slice(1);
			for (const said of [withArticle(name), atStart(name), withDe(name), withA(name)]) {
				expect(said.endsWith(kept)).toBe(true);
				expect(said.length).toBeLessThanOrEqual(name.trim().length + 'de la '.length);
			}
		})
	);
});

test('nothing is said as « de le », « à le », « de les » or « à les »', () => {
	fc.assert(
		fc.property(anyPlace, (name) => {
			expect(withDe(name)).not.toMatch(/^de les? /);
			expect(withA(name)).not.toMatch(/^à les? /);
		})
	);
});
