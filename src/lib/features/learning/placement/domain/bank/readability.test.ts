import { expect, test } from 'vitest';
import { BANK, readabilityFaults } from '../../index.ts';
import { measureSentence, wordsOf } from './readability.ts';

const read = 'Est-ce que vous envoyez une photo à quelqu’un\u00a0?';
const heard =
	'Vous avez pris une jolie photo\u00a0: vous l’envoyez à quelqu’un que vous aimez\u00a0?';
const faultsOf = (wording: string, readAloud = heard) => readabilityFaults({ wording, readAloud });

test.each(BANK.items)('$id « $wording » can be heard once and answered', (item) => {
	expect(readabilityFaults(item)).toEqual([]);
	expect(item.wording).toMatch(/^Est-ce que vous /);
});

test('words are counted as they are heard', () => {
	expect(wordsOf('Qu’est-ce qu’un « a » entouré\u00a0?')).toEqual([
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
	expect(
		faultsOf(read.replace('?', 'que vous aimez bien, ou à un ami de la famille\u00a0?'))
	).toEqual(['wording\u00a0: 20 mots']);
	expect(faultsOf('Vous envoyez une photo. À quelqu’un\u00a0?')).toHaveLength(1);
	expect(faultsOf('Est-ce que vous ne faites rien sans lire\u00a0?')).toEqual([
		'wording\u00a0: deux négations'
	]);
});

test('jargon, English, brands and words that judge are sent back', () => {
	expect(faultsOf('Est-ce que vous ouvrez un onglet\u00a0?')).toEqual([
		'wording\u00a0: mot du métier\u00a0: « onglet »'
	]);
	expect(faultsOf('Est-ce que vous lisez un e-mail\u00a0?')).toEqual([
		'wording\u00a0: mot anglais\u00a0: « e-mail »'
	]);
	expect(faultsOf('Est-ce que vous allez sur Google\u00a0?')).toEqual([
		'wording\u00a0: nom de marque\u00a0: « google »'
	]);
	expect(faultsOf('Savez-vous cocher une case\u00a0?')).toContain(
		'wording\u00a0: « savez-vous » fait passer un examen'
	);
	expect(faultsOf('Est-ce que vous allumez la lampe seul(e)\u00a0?')).toContain(
		'wording\u00a0: la réponse porte l’aide, et le genre ne se lit pas'
	);
});

test('a word of the trade passes when the sentence explains it', () => {
	const wording = 'Est-ce que vous ajoutez une application\u00a0?';
	expect(faultsOf(wording)).toEqual(['wording\u00a0: mot du métier\u00a0: « application »']);
	expect(
		faultsOf(wording, 'Une application, c’est un petit programme\u00a0: vous en ajoutez\u00a0?')
	).toEqual([]);
});
