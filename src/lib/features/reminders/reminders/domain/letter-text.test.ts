import { describe, expect, test } from 'vitest';
import { KINDS } from '#lib/features/reminders/rules/index.ts';
import { unsafeWording } from '#lib/features/reminders/texts/index.ts';
import { arrivesBefore, letterText } from './letter-text.ts';

const HER = {
	...{ givenName: 'Jeanne', isDiscreet: false },
	...{ centre: 'Centre Brel', phone: '03 21 00 00 00' }
};
const told = (kind: (typeof KINDS)[number]) => ({
	...{ kind, dueOn: '2026-12-15', time: '14:00' },
	...{ former: '2026-12-08', thing: 'laptop' as const }
});
const plain = (paragraphs: readonly string[]) =>
	paragraphs.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ');

test('a séance that moved: from where, to where, and whom to call', () => {
	const { subject, paragraphs } = letterText(told('seance-moved'), HER);
	expect(plain([subject, ...paragraphs])).toBe(
		[
			'Rappel : 15 décembre 2026',
			'Bonjour Jeanne,',
			'La séance du mardi 8 décembre 2026 est déplacée au mardi 15 décembre 2026 à 14 h.',
			'Une question ? Appelez-nous au 03 21 00 00 00, ou passez nous voir.',
			'À bientôt,',
			'l’équipe de votre centre : Centre Brel'
		].join('\n')
	);
});

describe('of each kind', () => {
	test.each(KINDS)('%s: its day, and no word that a household should not read', (kind) => {
		const said = plain(letterText(told(kind), HER).paragraphs);
		expect(said).toContain('15 décembre 2026');
		expect(unsafeWording(said)).toEqual([]);
	});

	test.each(KINDS)('%s, discreet: neither the day nor why', (kind) => {
		const { subject, paragraphs } = letterText(told(kind), { ...HER, isDiscreet: true });
		expect(plain([subject, ...paragraphs])).not.toMatch(/décembre|séance|démarche|papiers|prêt/);
	});
});

test('a centre without a telephone asks to be called all the same', () => {
	const { paragraphs } = letterText(told('call-back'), { ...HER, phone: null });
	expect(plain(paragraphs)).toContain('Une question ? Appelez-nous, ou passez nous voir.');
});

test('a letter takes five days', () => {
	expect(arrivesBefore('2026-12-15', '2026-12-10')).toBe(true);
	expect(arrivesBefore('2026-12-15', '2026-12-11')).toBe(false);
	expect(arrivesBefore('2027-01-15', '2026-12-15')).toBe(true);
});
