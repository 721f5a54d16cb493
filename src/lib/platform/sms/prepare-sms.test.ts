import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenth } from '../../../../tests/gate/night.ts';
import {
	basicSigns,
	decodeGsm,
	encodeGsm,
	escapedSigns,
	fewestParts
} from './gsm-septets.fixture.ts';
import { prepareSms } from './prepare-sms.ts';

const prepare = (text: string, values: Record<string, string> = {}) =>
	prepareSms(text, new Map(Object.entries(values)));
const sizeOf = (text: string) => {
	const { alphabet, units, segments } = prepare(text);
	return [alphabet, units, segments];
};

const NAMES = 'Loïc, Françoise, Łukasz, İrem Yıldız, Mățăsaru, Đorđe, Nguyễn, محمد, Ольга, 李, 😀';
const sign = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...basicSigns) },
	{ weight: 2, arbitrary: fc.constantFrom(...escapedSigns) },
	{ weight: 2, arbitrary: fc.constantFrom(...'âêëîïôûÿçœÀÂÈÊËÎÏÔŒÙÛŸ’‘“”«»…–—\u00a0\u202f\t°') },
	{ weight: 1, arbitrary: fc.constantFrom(...NAMES, '\r\n', 'e\u0301', 'x\u0302') }
);
const anyText = fc.oneof(
	fc.array(sign, { maxLength: 700 }).map((signs) => signs.join('')),
	fc
		.array(fc.constantFrom(...basicSigns, ...escapedSigns), { maxLength: 500 })
		.map((s) => s.join('')),
	fc.string({ unit: 'binary', maxLength: 200 })
);

describe('how many SMS a text makes', () => {
	test.each([
		['GSM-7', 'a', 160, 1],
		['GSM-7', 'a', 161, 2],
		['GSM-7', 'a', 306, 2],
		['GSM-7', 'a', 307, 3],
		['GSM-7', 'a', 459, 3],
		['GSM-7', 'a', 460, 4],
		['UCS-2', 'ж', 70, 1],
		['UCS-2', 'ж', 71, 2],
		['UCS-2', 'ж', 134, 2],
		['UCS-2', 'ж', 135, 3]
	])('%s: %s × %i', (_, letter, times, segments) => {
		const { alphabet } = prepare(letter);
		expect(sizeOf(letter.repeat(times))).toEqual([alphabet, times, segments]);
	});

	test.each([
		['80 ×€', '€'.repeat(80), ['gsm7', 160, 1]],
		['81 ×€', '€'.repeat(81), ['gsm7', 162, 2]],
		['an escape at the end of a part', `${'a'.repeat(152)}€${'a'.repeat(152)}`, ['gsm7', 306, 3]],
		['an escape that fits', `${'a'.repeat(151)}€${'a'.repeat(153)}`, ['gsm7', 306, 2]],
		['a pair at the end of a part', `${'ж'.repeat(66)}😀${'ж'.repeat(66)}`, ['ucs2', 134, 3]],
		['a pair that fits', `${'ж'.repeat(65)}😀${'ж'.repeat(67)}`, ['ucs2', 134, 2]],
		['ê beside a sign that has none', `${'ê'.repeat(66)}😀${'ê'.repeat(66)}`, ['ucs2', 134, 3]],
		['a family is five pieces, and may be cut between two', '👨‍👩‍👧'.repeat(9), ['ucs2', 72, 2]],
		['35 faces', '😀'.repeat(35), ['ucs2', 70, 1]],
		['36 faces, 33 in a part', '😀'.repeat(36), ['ucs2', 72, 2]],
		['67 faces are not 134 units in two', '😀'.repeat(67), ['ucs2', 134, 3]],
		['brackets', '{}[]', ['gsm7', 8, 1]],
		['\\r\\n counts once', 'a\r\nb', ['gsm7', 3, 1]],
		['a \\r alone is a sign of GSM-7', 'a\rb\r\r\n', ['gsm7', 5, 1]],
		['\\r\\n counts once beside Arabic too', 'م\r\nb', ['ucs2', 3, 1]]
	])('%s', (_, text, size) => {
		expect(sizeOf(text)).toEqual(size);
	});

	test.each([
		[
			"Centre social Les Acacias : pensez à votre déclaration CAF avant le 15/01. Besoin d'aide ? 01 23 45 67 89. Répondez STOP pour ne plus recevoir.",
			['gsm7', 143, 1]
		],
		["Si empêché, appelez l'accueil au 01 23 45 67 89.", ['gsm7', 48, 1]],
		['Réunion d’information le 12/01 à 14 h. Vous êtes intéressé ?', ['gsm7', 60, 1]]
	])('%s', (text, size) => {
		expect(sizeOf(text)).toEqual(size);
	});

	test('nothing makes none, and is told', () => {
		expect(prepare('')).toEqual({
			text: '',
			alphabet: 'gsm7',
			units: 0,
			segments: 0,
			replaced: [],
			problems: ['Le texte est vide.']
		});
		expect(prepare(' \n').problems).toEqual(['Le texte est vide.']);
	});

	test('half a sign, and more parts than a phone puts together, are told', () => {
		expect(prepare('a\ud83d')).toMatchObject({
			alphabet: 'ucs2',
			units: 2,
			problems: ['Le texte contient la moitié d’un signe.']
		});
		expect(prepare('a'.repeat(153 * 255)).problems).toEqual([]);
		expect(prepare('a'.repeat(153 * 255 + 1)).problems).toEqual([
			'Le texte dépasse 255 SMS\u00a0: coupez-le.'
		]);
	});
});

describe('words in braces', () => {
	test('are filled before anything else, and go through the same table', () => {
		expect(prepare('Bonjour {nom}, à {heure}.', { nom: 'Loïc', heure: '9\u00a0h' })).toMatchObject({
			text: 'Bonjour Loic, à 9 h.',
			replaced: [
				{ from: 'ï', to: 'i' },
				{ from: '\u00a0', to: ' ' }
			],
			problems: []
		});
		// The mark comes from the value: it is one letter with what stands before.
		expect(prepare('e{fin}', { fin: '\u0301' })).toMatchObject({ text: 'é', units: 1 });
	});

	test('stay when nothing is known of them, each bracket for two', () => {
		expect(prepare('{nom} {nom} {autre} {} {a b} {', { toString: 'x' })).toMatchObject({
			text: '{nom} {nom} {autre} {} {a b} {',
			units: 30 + 11,
			problems: [
				'Le mot {nom} n’a pas de valeur\u00a0: il reste tel quel.',
				'Le mot {autre} n’a pas de valeur\u00a0: il reste tel quel.'
			]
		});
		expect(prepare('{constructor}').text).toBe('{constructor}');
	});

	test('are filled once: what a value holds in braces is text', () => {
		expect(prepare('{a}{{b}}', { a: '{b}', b: 'x' })).toMatchObject({
			text: '{b}{x}',
			problems: []
		});
		expect(prepare('{x}', { x: '$& $1' }).text).toBe('$& $1');
	});

	test('are the same with their marks apart', () => {
		expect(prepare('{pre\u0301nom}', { prénom: 'Ana' }).text).toBe('Ana');
		expect(prepare('{prénom}', { 'pre\u0301nom': 'Ana' }).text).toBe('Ana');
	});
});

describe('whatever the text', () => {
	const runs = { numRuns: tenth(5_000) };

	test('what leaves in GSM-7 is read back, sign for sign, and never as « ? »', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { text: leaves, alphabet, units } = prepare(text);
				if (alphabet === 'ucs2') return;
				const septets = encodeGsm(leaves);
				expect(decodeGsm(septets)).toBe(leaves);
				expect(units).toBe(septets.length);
				const asked = (one: string) => one.split('?').length;
				expect(asked(leaves)).toBe(asked(text.normalize()));
			}),
			runs
		);
	});

	test('what leaves in UCS-2 is the text, with none of its signs changed', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const prepared = prepare(text);
				if (prepared.alphabet === 'gsm7') return;
				expect(prepared.text).toBe(text.normalize().replaceAll('\r\n', '\n'));
				expect(prepared.units).toBe(prepared.text.length);
				expect(prepared.replaced).toEqual([]);
			}),
			runs
		);
	});

	test('it makes the fewest parts that cut no sign', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { text: leaves, alphabet, segments } = prepare(text);
				const isGsm = alphabet === 'gsm7';
				const sizes = Array.from(leaves, (one) => (isGsm ? encodeGsm(one) : one).length);
				const [alone, part] = isGsm ? [160, 153] : [70, 67];
				expect(segments).toBe(fewestParts(sizes, alone!, part!));
			}),
			runs
		);
	});

	test('what left once leaves the same, with nothing more to replace', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				// Of two \r before a \n, one is the line's and the other a sign that stays: it is read once.
				fc.pre(!text.includes('\r\r\n'));
				const { problems: _, ...once } = prepare(text);
				expect(prepare(once.text)).toMatchObject({ ...once, replaced: [] });
			}),
			runs
		);
	});
});
