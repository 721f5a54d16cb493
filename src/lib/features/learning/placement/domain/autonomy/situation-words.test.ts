import { expect, test } from 'vitest';
import { tellSituation } from './situation-words.ts';

test('somebody who said nothing of her situation has none told', () => {
	expect(tellSituation({})).toBeNull();
	expect(tellSituation({ device: null, trust: null })).toBeNull();
});

test('« pas de problème », because her daughter does it all, is heard for what it is', () => {
	const told = tellSituation({
		device: 'mine',
		connection: 'yes',
		whoDoes: 'someone',
		trust: 'no',
		constraint: 'forced'
	})!;
	expect(told.lines).toHaveLength(5);
	expect(told.signs).toHaveLength(2);
	expect(told.list).toBe('Emmaüs Connect et WeTechCare');
});

test('what was left aside leaves the degree open', () => {
	expect(tellSituation({ device: 'mine', whoDoes: null })!.degree).toContain(
		'On ne peut pas encore le dire'
	);
});

test('her first language is told with the rest, and moves no degree', () => {
	expect(tellSituation({ french: 'no' })).toMatchObject({ degree: null, signs: [] });
	const told = { device: 'mine', whoDoes: 'self' };
	const { degree, lines } = tellSituation({ ...told, french: 'no' })!;
	expect(degree).toBe(tellSituation(told)!.degree);
	expect(lines.at(-1)).toEqual({
		question: 'Le français est-il votre première langue ?',
		answer: 'Non'
	});
});
