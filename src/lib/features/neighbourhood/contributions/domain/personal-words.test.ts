import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonal, maskPersonal } from './personal-words.ts';

describe('what nobody should read of somebody is masked', () => {
	test.each([
		['Appelez le 06 12 34 56 78.', 'Appelez le [numéro masqué].'],
		['Appelez +33 6.12.34.56.78 !', 'Appelez [numéro masqué] !'],
		['Écrire à janine.delpouve@exemple.fr', 'Écrire à [adresse masquée]'],
		['janine arobase exemple point fr', '[adresse masquée]'],
		['Une voiture AB-123-CD gêne.', 'Une voiture [plaque masquée] gêne.'],
		['Une voiture ab123cd gêne.', 'Une voiture [plaque masquée] gêne.'],
		['La vieille 1234 WX 62 rouille.', 'La vieille [plaque masquée] rouille.'],
		[
			'M. Delpouve, 12 bis rue de la Marée, jette ses ordures.',
			'[nom masqué], [numéro masqué] rue de la Marée, jette ses ordures.'
		],
		['Chez Janine, au 12, ça crie.', 'Chez [nom masqué], au [numéro masqué], ça crie.'],
		['Mon numéro : 1 84 12 76 451 089 46', 'Mon numéro : [numéro masqué]']
	])('%s', (said, read) => {
		expect(maskPersonal(said)).toBe(read);
	});
});

describe('what tells a lamp, a place or an hour is left', () => {
	test.each([
		'La lampe devant le 12 rue de la Marée est cassée.',
		'Plus de 100 en une heure, au 3e étage, de 14 h à 17 h 30.',
		'En danger, appelez le 17 ou le 3919.',
		'Un banc place Jeanne Hachette, au bout de la rue du 8 mai 1945.',
		'Le bus 12 et la ligne C passent à 8 h 05, 5 € le carnet.',
		'Merci à Janine pour les fleurs.'
	])('%s', (said) => {
		expect(maskPersonal(said)).toBe(said);
	});
});

const pieces = constantFrom(
	...[
		'06 12 34',
		'56 78',
		'12',
		' bis',
		'rue de la Marée',
		'au ',
		'Janine',
		'M. Delpouve',
		'@',
		'.fr'
	],
	...['AB-123', '-CD', 'AB 123 CD', '1 84 12 76 451 089 46', ' ', ', ', '+33', 'exemple', '[', '\n']
);

test('masked, a text has nothing more to mask', () => {
	assert(
		property(array(pieces, { maxLength: 12 }), string({ maxLength: 8 }), (said, more) => {
			const masked = maskPersonal(said.join('') + more);
			expect(maskPersonal(masked)).toBe(masked);
		})
	);
});

test('each is told where it stands', () => {
	expect(findPersonal('06 12 34 56 78, AB-123-CD')).toMatchObject([
		{ kind: 'phone', start: 0, end: 14 },
		{ kind: 'plate', start: 16, end: 25 }
	]);
});
