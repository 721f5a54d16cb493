import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import givenNames from '#content/given-names.json' with { type: 'json' };
import { capital } from '#lib/shared/capital.ts';
import { tenth } from '../../../../../../tests/gate/night.ts';
import { checkModel } from './check-model.ts';
import { previewText } from './preview-text.ts';
import { type Language, REMINDER_TEXTS, USUAL_VALUES } from './reminder-texts.ts';

const LATIN = ['fr', 'easy', 'en'] as const;
const LANGUAGES: Language[] = [...LATIN, 'ar'];
const models = REMINDER_TEXTS.flatMap(({ code, words, models: written }) =>
	LANGUAGES.map((language) => ({ code, language, words, text: written[language] }))
);
const PRICE = { centsPerSms: 4.9 };
const runs = { numRuns: tenth(20_000) };

test('fourteen reminders, each in four languages, and each with a code of its own', () => {
	expect(new Set(REMINDER_TEXTS.map(({ code }) => code)).size).toBe(14);
	expect(models.filter(({ text }) => text.trim() === '')).toEqual([]);
	const known = [...USUAL_VALUES.keys()];
	expect(
		REMINDER_TEXTS.flatMap(({ words }) => words.filter((word) => !known.includes(word)))
	).toEqual([]);
});

test.each(models)('$code, $language: nothing to say against it', ({ language, words, text }) => {
	const asked = { language, host: 'declic.exemple.fr', hearsAnswers: false };
	expect(checkModel(text, words, asked)).toEqual([]);
});

test('each change of a séance has a text of its own, and the discreet one says nothing of why', () => {
	for (const language of LANGUAGES) {
		const texts = REMINDER_TEXTS.map(({ models: written }) => written[language]);
		expect(new Set(texts).size).toBe(14);
	}
	const discreet = REMINDER_TEXTS.find(({ code }) => code === 'discreet')!;
	expect(discreet.words).toEqual([]);
	expect(discreet.models.fr).toBe('Rappel du centre social : pensez à nous appeler');
});

describe('whatever the first name', () => {
	const LONG = [
		'Marie-Clémentine',
		'Abdoulrahmane',
		'Loïc-Emmanuel',
		'Françoise',
		'İrem',
		'Łukasz',
		'Đorđe'
	];
	const given = fc.constantFrom(
		...LONG,
		...[...givenNames.female, ...givenNames.male, ...givenNames.both].map(capital)
	);
	const name = fc
		.tuple(given, fc.option(given), fc.constantFrom(' ', '-'), fc.boolean())
		.map(([one, other, join, isLoud]) => {
			const whole = other && (one + join + other).length <= 27 ? one + join + other : one;
			return isLoud ? whole.toUpperCase() : whole;
		});
	const filled = (prenom: string) => new Map([...USUAL_VALUES, ['prenom', prenom]]);

	test('each model holds a first name of twenty-seven signs', () => {
		const long = models.filter(({ language, text }) => {
			const { segments } = previewText(text, filled('M'.repeat(27)), PRICE);
			return segments > (language === 'ar' ? 2 : 1);
		});
		expect(long.map(({ code, language }) => `${code} ${language}`)).toEqual([]);
	});

	test('one SMS in French, easy French and English, and the price of one', () => {
		const latin = models.filter(({ language }) => language !== 'ar');
		fc.assert(
			fc.property(fc.constantFrom(...latin), name, ({ text }, prenom) => {
				const seen = previewText(text, filled(prenom), PRICE);
				expect(seen, seen.text).toMatchObject({
					alphabet: 'gsm7',
					segments: 1,
					cents: 4.9,
					problems: []
				});
			}),
			runs
		);
	});

	test('two at most in Arabic, and their price is told', () => {
		const arabic = models.filter(({ language }) => language === 'ar');
		fc.assert(
			fc.property(fc.constantFrom(...arabic), name, ({ text }, prenom) => {
				const { alphabet, segments, cents } = previewText(text, filled(prenom), PRICE);
				expect(alphabet).toBe('ucs2');
				expect(segments).toBeLessThanOrEqual(2);
				expect(cents).toBe(segments === 1 ? 4.9 : 9.8);
			}),
			runs
		);
	});
});

describe('what is shown before it leaves', () => {
	const preview = (model: string, values: Record<string, string>) =>
		previewText(model, new Map(Object.entries(values)), PRICE);

	test('the very text, what was written otherwise, and its price', () => {
		expect(preview('Bonjour {prenom}', { prenom: 'Loïc' })).toEqual({
			text: 'Bonjour Loic',
			alphabet: 'gsm7',
			segments: 1,
			replaced: [{ from: 'ï', to: 'i' }],
			cents: 4.9,
			problems: []
		});
		expect(preview('a'.repeat(307), {})).toMatchObject({ segments: 3, cents: 14.7 });
	});

	test('a name of another alphabet costs what it costs', () => {
		expect(preview(`{prenom}${'a'.repeat(100)}`, { prenom: 'محمد' })).toMatchObject({
			alphabet: 'ucs2',
			segments: 2,
			cents: 9.8
		});
	});

	test('what a value says is read too, and one that is missing is told', () => {
		expect(preview('Rapportez {objet} {jour}', { objet: 'dossier RSA, 20 €' }).problems).toEqual([
			'Le mot {jour} n’a pas de valeur\u00a0: il reste tel quel.',
			'«\u202frsa\u202f» ne s’écrit pas dans un SMS\u00a0: un proche peut le lire.',
			'Un montant ne s’écrit pas dans un SMS.'
		]);
	});
});
