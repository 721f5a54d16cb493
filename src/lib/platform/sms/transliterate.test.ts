import { expect, test } from 'vitest';
import { basicSigns, encodeGsm, escapedSigns } from './gsm-septets.fixture.ts';
import { septetsOf } from './gsm-alphabet.ts';
import { transliterate } from './transliterate.ts';

test('the alphabet is that of the standard, place by place', () => {
	for (const sign of [...basicSigns, ...escapedSigns]) {
		expect([sign, septetsOf(sign)]).toEqual([sign, encodeGsm(sign).length]);
	}
	expect(basicSigns).toHaveLength(127);
	const others = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
		(sign) => ![...basicSigns, ...escapedSigns].includes(sign)
	);
	expect(others.filter((sign) => septetsOf(sign))).toEqual([]);
});

test('what GSM-7 has stays', () => {
	const all = [...basicSigns, ...escapedSigns].join('');
	expect(transliterate(all)).toEqual({ text: all, replaced: [] });
	expect(transliterate('à é è ù ä ö ü æ É Ä Ö Ü Æ Ç ñ ø å ß')?.replaced).toEqual([]);
});

test('French signs that it has not are written by the table', () => {
	expect(transliterate('âêëîïôûÿçœ ÀÂÈÊËÎÏÔŒÙÛŸ')?.text).toBe('aeeiiouycoe AAEEEIIOOEUUY');
	expect(transliterate('’‘“”«»…–—|\u00a0|\u202f|\t|12°')?.text).toBe(`''""""...--| | | |12o`);
});

test.each([
	['Mățăsaru Șerban', 'Matasaru Serban'],
	['Ángela Muñoz', 'Angela Muñoz'],
	['João Conceição', 'Joao Conceiçao'.replace('ç', 'c')],
	['Łukasz Wałęsa', 'Lukasz Walesa'],
	['İrem Yıldız', 'Irem Yildiz'],
	['Đorđe Šešelj', 'Dorde Seselj'],
	['Nguyễn Thị Ế', 'Nguyen Thi E'],
	['Ɗiallo Ɓah', 'Diallo Bah'],
	// Marks that no single sign holds, and those of a letter that GSM-7 has.
	['x\u0302 m\u0302\u0323 œ\u0301 é\u0304 ǽ ǿ', 'x m oe é æ ø']
])('%s loses its marks: %s', (name, written) => {
	expect(transliterate(name.normalize())?.text).toBe(written);
});

test.each([
	'محمد',
	'Ольга',
	'李',
	'😀',
	'Þór',
	'Ŋ',
	'ẞ',
	'²',
	'½',
	'•',
	'№',
	'`',
	'´',
	'1\u0302',
	'Ώ',
	'\u001b',
	'\u0000'
])('%s can be written in no way, and nothing beside it is changed', (sign) => {
	expect(transliterate(`ê ${sign}`)).toBeNull();
});

test('each replacement is told once, in the order of the text', () => {
	expect(transliterate('œuf, ça, Çà, maïs, ça, bœuf, x\u0302')?.replaced).toEqual([
		{ from: 'œ', to: 'oe' },
		{ from: 'ç', to: 'c' },
		{ from: 'ï', to: 'i' },
		{ from: 'x\u0302', to: 'x' }
	]);
});
