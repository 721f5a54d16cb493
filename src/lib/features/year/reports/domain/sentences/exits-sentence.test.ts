import { expect, test } from 'vitest';
import type { ExitCounts } from '../count/exit-counts.ts';
import { exitsSentence } from './exits-sentence.ts';
import { readClaims } from '../figures/read-claims.ts';
import { peopleNounOf } from '../text/people-noun.ts';

const NOBODY: ExitCounts = {
	independent: 0,
	'does-it-alone': 0,
	'wants-more': 0,
	'does-not-know': 0,
	unsaid: 0
};
const sentence = (counts: Partial<ExitCounts>, isCumulated = false) =>
	exitsSentence({ ...NOBODY, ...counts }, isCumulated)?.replaceAll('\u00a0', ' ');
const FULL = {
	independent: 4,
	'does-it-alone': 3,
	'wants-more': 2,
	'does-not-know': 1,
	unsaid: 3
};

test('the four words in their order, then those who have not answered', () => {
	expect(sentence(FULL)).toBe(
		'À la fin du parcours : 4 personnes indépendantes, 3 font seules la démarche voulue, 2 veulent aller plus loin, 1 ne sait pas ; 3 n’ont pas encore répondu.'
	);
});

test('one of each, and one who has not answered', () => {
	const one = { independent: 1, 'does-it-alone': 1, 'wants-more': 1, 'does-not-know': 1 };
	expect(sentence({ ...one, unsaid: 1 })).toBe(
		'À la fin du parcours : 1 personne indépendante, 1 fait seule la démarche voulue, 1 veut aller plus loin, 1 ne sait pas ; 1 n’a pas encore répondu.'
	);
});

test('a word that nobody said is not told, nor is a silence that is none', () => {
	expect(sentence({ 'does-it-alone': 2 })).toBe(
		'À la fin du parcours : 2 personnes font seules la démarche voulue.'
	);
	expect(sentence({ 'wants-more': 1, unsaid: 1200 })).toBe(
		'À la fin du parcours : 1 personne veut aller plus loin ; 1\u202f200 n’ont pas encore répondu.'
	);
	expect(sentence({ independent: 1, 'does-not-know': 12 })).toBe(
		'À la fin du parcours : 1 personne indépendante, 12 ne savent pas.'
	);
});

test('whoever follows two cycles is counted twice, and the sentence says so', () => {
	expect(sentence({ independent: 4 }, true)).toBe(
		'À la fin du parcours, en cumulé : 4 personnes indépendantes.'
	);
});

test('nobody said a thing: nothing is told', () => {
	expect(exitsSentence(null, false)).toBeNull();
});

test('a director who writes it herself is not asked which figure is right', () => {
	for (const word of ['stagiaires', 'personnes']) {
		const reading = { rubric: 'figures', noun: peopleNounOf(word), year: 2026 } as const;
		for (const isCumulated of [false, true])
			expect(readClaims(exitsSentence(FULL, isCumulated)!, reading)).toEqual([]);
	}
});
