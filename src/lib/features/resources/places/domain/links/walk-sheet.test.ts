import { expect, test } from 'vitest';
import { type WalkSheet, walkSheet } from './walk-sheet.ts';

const sheet = {
	...{ label: 'Balade du port', centre: 'Centre social Jacques Brel', phone: '03 21 80 27 82' },
	...{ address: 'https://declic.example/ajout/x.y', endsOn: '2027-01-23', day: '2026-11-24' },
	streets: ['Rue de la Marée, Outreau', 'Impasse Noël']
};
const textOf = (said: Partial<WalkSheet> = {}) => JSON.stringify(walkSheet({ ...sheet, ...said }));

test('the small sheet says what to do in large print, on half a page, and nobody’s name', () => {
	expect(walkSheet(sheet)).toMatchObject({
		...{ title: 'Balade – Balade du port', isLargePrint: true, paper: 'a5' },
		blocks: expect.arrayContaining([
			expect.objectContaining({ kind: 'beside' }),
			expect.objectContaining({ kind: 'list', hasBoxes: true, items: sheet.streets })
		])
	});
	expect(textOf()).toContain('Il sert jusqu’au 23 janvier 2027.');
	expect(textOf()).toContain('Téléphonez au centre social Jacques Brel\u00a0: 03 21 80 27 82');
	expect(textOf()).toContain('Pas de nom de personne.');
});

test('its address is read by a telephone, not copied by a hand: it is written nowhere', () => {
	expect(textOf()).not.toContain('/ajout/');
});

test('without streets, nor telephone, it says neither', () => {
	const bare = textOf({ streets: [], phone: null });
	expect(bare).not.toContain('Les rues');
	expect(bare).toContain('Demandez au centre social Jacques Brel.');
});
