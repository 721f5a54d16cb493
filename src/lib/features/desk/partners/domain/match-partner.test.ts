import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/shared/person-name.ts';
import { matchName, type NamedPartner } from './match-partner.ts';
import { USUAL_PARTNERS } from './usual-partners.ts';

const directory: NamedPartner[] = [
	...USUAL_PARTNERS.map(({ code, name, aliases }) => ({ id: code, names: [name, ...aliases] })),
	{ id: 'mairie-outreau', names: ["Mairie d'Outreau"] }
];

describe('a partner is known by what people say', () => {
	test.each([
		['c’est pôle emploi qui m’envoie', 'france-travail'],
		['Inscrite à FRANCE TRAVAIL depuis mars', 'france-travail'],
		['le ccas', 'ccas'],
		['envoyé par la C.A.F', 'caf'],
		['C.C.A.S. de la ville', 'ccas'],
		['la mairie d’Outreau lui a dit de venir', 'mairie-outreau'],
		['la mairie lui a dit de venir', 'mairie'],
		['la sécu ne répond pas', 'cpam'],
		['les impots', 'impots'],
		['envoyée par le CCAS pour une amende', 'ccas']
	])('%s', (words, partner) => expect(matchName(words, directory)).toBe(partner));
});

describe('nobody is guessed', () => {
	test.each(['le ccass', 'pol emploi', 'une cafetière', 'mairies', '', '   ', 'sa fille'])(
		'« %s » names nobody',
		(words) => expect(matchName(words, directory)).toBeNull()
	);
});

test('the longest name wins, wherever it stands; two of one length, the first one said', () => {
	expect(matchName('le ccas puis la maison france services', directory)).toBe('france-services');
	const two = [
		{ id: 'a', names: ['ccas'] },
		{ id: 'b', names: ['cpam'] }
	];
	expect(matchName('cpam, ccas', two)).toBe('b');
	expect(matchName('ccas, cpam', two)).toBe('a');
});

test('a name stands for its partner in any sentence, whatever the case and the accents', () => {
	const word = fc.constantFrom('elle', 'vient', 'pour', 'un', 'papier', 'mardi', '?', '«');
	fc.assert(
		fc.property(fc.array(word), fc.array(word), (before, after) => {
			const text = [...before, 'PÔLE-emploi', ...after].join(' ');
			expect(matchName(text, directory)).toBe('france-travail');
		})
	);
});

test('the aliases proposed are folded, and none names two partners', () => {
	const all = USUAL_PARTNERS.flatMap(({ aliases }) => aliases);
	expect(all).toEqual(all.map(foldText));
	expect(new Set(all).size).toBe(all.length);
});
