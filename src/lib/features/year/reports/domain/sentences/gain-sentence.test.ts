import { expect, test } from 'vitest';
import { courseGain } from '../count/course-gain.ts';
import { gainSentence } from './gain-sentence.ts';
import { measureOf } from './measure.fixture.ts';

/** As printed, its spaces made plain. */
const told = (...args: Parameters<typeof gainSentence>) =>
	gainSentence(...args)?.replaceAll('\u00a0', ' ');
const group = (size: number, gain: number) =>
	courseGain(Array.from({ length: size }, () => measureOf(gain)));

test('a group that gained is told its mean, its interval, who was not seen again and what to doubt', () => {
	expect(told(group(8, 0.8), 12)).toBe(
		'Progrès mesuré : 8 personnes sur 12 ont répondu avant et après le cours ; 4 n’ont pas été revues. Le groupe a gagné 0,5 palier en moyenne (entre 0,4 et 0,6, à 8 chances sur 10). Un palier est ce qui sépare deux groupes de niveau. Il leur est dit : « progrès probable » à 8 personnes. Chiffre indicatif, à lire avec prudence : l’habitude des questions, les personnes non revues et l’aide reçue y comptent aussi.'
	);
});

test('a gain that may be none is not called one', () => {
	const sentence = told(group(5, 0), 5);
	expect(sentence).toContain('on ne peut pas dire que le groupe a gagné');
	expect(sentence).not.toContain('n’ont pas été revues');
	expect(sentence).toContain('« stable » à 5 personnes');
});

test('of four people no mean is told: it would be a number about somebody', () => {
	expect(told(group(4, 0.8), 6)).toBe(
		'Progrès mesuré : 4 personnes sur 6 ont répondu avant et après le cours ; 2 n’ont pas été revues. C’est trop peu pour dire un progrès moyen.'
	);
	expect(told(group(1, 0.8), 2)).toContain(
		'1 personne sur 2 a répondu avant et après le cours ; 1 n’a pas été revue.'
	);
});

test('where nobody was measured, nothing is printed', () => {
	expect(gainSentence(null, 12)).toBeNull();
	expect(gainSentence({ measured: 0, told: null }, 12)).toBeNull();
});
