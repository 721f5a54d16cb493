import { expect, test } from 'vitest';
import unseen from '../../../../../tests/requests/unseen.json' with { type: 'json' };
import { proposeFamily } from './propose-family.ts';
import { saysWhoSentHer } from './says-who-sent-her.ts';

test('words that say nothing leave the choice to the desk', () => {
	expect(proposeFamily('').sure).toBeNull();
	expect(proposeFamily('bonjour').sure).toBeNull();
	expect(proposeFamily('bonjour').first).toHaveLength(3);
});

test('a clear request is proposed as it is', () => {
	expect(proposeFamily('déclaration d’impôts').sure).toBe('citoyennete-impots');
});

test('who sent her is heard, and a file of the CAF is nobody who sent', () => {
	expect(saysWhoSentHer('Envoyée par le CCAS pour une amende')).toBe(true);
	expect(saysWhoSentHer('de la part de la mairie')).toBe(true);
	expect(saysWhoSentHer('dossier de la CAF à envoyer')).toBe(false);
});

test('a family taken unseen is right 97 times of 100, in words that the lexicon was not made for', () => {
	const lines = Object.entries(unseen).flatMap(([family, said]) =>
		said.map((words) => ({ family, words }))
	);
	const taken = lines.flatMap(({ family, words }) => {
		const { sure } = proposeFamily(words);
		return sure ? [sure === family] : [];
	});
	const right = taken.filter(Boolean).length / taken.length;
	expect(taken.length / lines.length).toBeGreaterThan(0.5);
	expect(right).toBeGreaterThanOrEqual(0.97);
});
