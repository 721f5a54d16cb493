import { expect, it } from 'vitest';
import { findConfidential } from '../../index.ts';

const noted = (text: string) =>
	findConfidential(text).notes.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

it.each([
	['malade depuis mai, traitement médical lourd', ['health: malade', 'health: traitement médical']],
	['dossier de surendettement, deux huissiers', ['debt: surendettement', 'debt: huissiers']],
	['son mari est violent, MENACEE', ['violence: violent', 'violence: MENACEE']],
	['rappeler au 06 39 98 12 45', ['phone: 06 39 98 12 45']],
	['+33 6 39 98 12 45 ou 0321802782', ['phone: 33 6 39 98 12 45', 'phone: 0321802782']],
	['loyers impayés', ['debt: loyers impayés']]
])('« %s » is weighed: est-ce nécessaire ?', (text, expected) => {
	expect(noted(text)).toEqual(expected);
});

it.each([
	'carte vitale et assurance maladie',
	'une enceinte bluetooth à brancher',
	'traitement de texte, saisie en ligne',
	'RDV le 12/03/2018 à 14h',
	'SIRET 783 912 451 00017'
])('« %s » says nothing of anybody', (text) => expect(noted(text)).toEqual([]));

it('what is found is not noted again', () => {
	const { findings, notes } = findConfidential('mdp : 0639981245 puis mot de passe : malade');
	expect(findings.length).toBe(1);
	expect(notes.map(({ kind }) => kind)).toEqual(['phone']);
});
