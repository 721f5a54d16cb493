import { expect, test } from 'vitest';
import { BANK, readabilityFaults } from '../index.ts';
import { measureSentence, wordsOf } from './readability.ts';

const read = 'Est-ce que vous envoyez une photo à quelqu’un ?';
const heard = 'Vous avez pris une jolie photo : vous l’envoyez à quelqu’un que vous aimez ?';
const faultsOf = (wording: string, readAloud = heard) => readabilityFaults({ wording, readAloud });

test.each(BANK.items)('$id « $wording » can be heard once and answered', (item) => {
	expect(readabilityFaults(item)).toEqual([]);
	expect(item.wording).toMatch(/^Est-ce que vous /);
});

test('words are counted as they are heard', () => {
	expect(wordsOf('Qu’est-ce qu’un « a » entouré ?')).toEqual([
		'qu',
		'est-ce',
		'qu',
		'un',
		'a',
		'entouré'
	]);
	expect(measureSentence(read)).toMatchObject({ sentences: 1, words: 9, negations: 0 });
});

test('a sentence too long, in two, or that denies twice, is sent back', () => {
	expect(faultsOf(read)).toEqual([]);
	expect(faultsOf(read.replace('?', 'que vous aimez bien, ou à un ami de la famille ?'))).toEqual([
		'wording : 20 mots'
	]);
	expect(faultsOf('Vous envoyez une photo. À quelqu’un ?')).toHaveLength(1);
	expect(faultsOf('Est-ce que vous ne faites rien sans lire ?')).toEqual([
		'wording : deux négations'
	]);
});

test('jargon, English, brands and words that judge are sent back', () => {
	expect(faultsOf('Est-ce que vous ouvrez un onglet ?')).toEqual([
		'wording : mot du métier : « onglet »'
	]);
	expect(faultsOf('Est-ce que vous lisez un e-mail ?')).toEqual([
		'wording : mot anglais : « e-mail »'
	]);
	expect(faultsOf('Est-ce que vous allez sur Google ?')).toEqual([
		'wording : nom de marque : « google »'
	]);
	expect(faultsOf('Savez-vous cocher une case ?')).toContain(
		'wording : « savez-vous » fait passer un examen'
	);
	expect(faultsOf('Est-ce que vous allumez la lampe seul(e) ?')).toContain(
		'wording : la réponse porte l’aide, et le genre ne se lit pas'
	);
});

test('a word of the trade passes when the sentence explains it', () => {
	const wording = 'Est-ce que vous ajoutez une application ?';
	expect(faultsOf(wording)).toEqual(['wording : mot du métier : « application »']);
	expect(
		faultsOf(wording, 'Une application, c’est un petit programme : vous en ajoutez ?')
	).toEqual([]);
});
