import { expect, test } from 'vitest';
import { squareCodeSvg } from '#lib/shared/square-code.ts';
import { entranceWords } from './entrance.ts';
import { type Sheet, thingsToBring, writtenSheet } from './resident-sheet.ts';

const sheet: Sheet = {
	centre: 'Centre social Jacques Brel',
	day: '2026-11-24',
	partner: {
		name: 'France services',
		address: '12 rue du Port\n62230 Outreau',
		hours: 'du lundi au vendredi, 9 h – 12 h',
		phone: '+33199001234',
		contact: null
	},
	entrance: null,
	told: 'Changer la carte grise.',
	bring: 'carte d’identité, ancienne carte grise\ncertificat de cession',
	appointment: 'mardi 1er décembre à 10\u00a0h',
	guide: null
};

test('large print, where, when, the number two figures at a time, and what to bring, one a line', () => {
	const { isLargePrint, asOf, blocks } = writtenSheet(sheet);
	expect([isLargePrint, asOf]).toEqual([true, '2026-11-24']);
	const texts = blocks.flatMap((block) =>
		block.kind === 'list' ? block.items : 'text' in block ? [block.text] : []
	);
	expect(texts).toContain('01\u00a099\u00a000\u00a012\u00a034');
	expect(texts).toContain('62230 Outreau');
	expect(texts).toContain('mardi 1er décembre à 10\u00a0h');
	expect(texts.slice(-5, -2)).toEqual([
		'carte d’identité',
		'ancienne carte grise',
		'certificat de cession'
	]);
});

test('what is not known leaves no empty title', () => {
	const bare = { ...sheet.partner, address: null, hours: null, phone: null };
	const { blocks } = writtenSheet({ ...sheet, partner: bare, bring: null, appointment: null });
	expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
	expect(thingsToBring(null)).toEqual([]);
});

test('the door she goes through is said after the address, with what it is for and its dates', () => {
	const door = {
		name: 'Médiation numérique',
		whatFor: 'Apprendre et fabriquer',
		from: '2026-03-02',
		until: '2026-09-30'
	};
	const { blocks } = writtenSheet({ ...sheet, entrance: entranceWords(door) });
	const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
	const at = texts.indexOf('Par quelle porte');
	expect(texts.slice(at - 1, at + 4)).toEqual([
		'62230 Outreau',
		'Par quelle porte',
		'Médiation numérique',
		'Apprendre et fabriquer',
		'Ouverte du 2 mars 2026 au 30 septembre 2026'
	]);
	expect(entranceWords({ ...door, whatFor: null, from: null, until: null })).toBe(
		'Médiation numérique'
	);
});

test('a guide that was joined has its title, its address, and its square that opens the centre’s words', () => {
	const guide = {
		title: 'Avoir une carte grise à son nom',
		written: 'declic.example/guides/carte-grise',
		address: 'https://declic.example/guides/carte-grise?centre=jacques-brel'
	};
	const { blocks } = writtenSheet({ ...sheet, guide });
	const square = blocks.find(({ kind }) => kind === 'beside');
	expect(square).toMatchObject({
		svg: squareCodeSvg(guide.address),
		alternative: expect.stringContaining(guide.written),
		blocks: [{ text: guide.title }, { text: guide.written }]
	});
	expect(writtenSheet(sheet).blocks.some(({ kind }) => kind === 'beside')).toBe(false);
});
