import { expect, test } from 'vitest';
import { type Outcome, thanksFor } from './thanks.ts';

const cards = (...outcomes: (Outcome | null)[]) => outcomes.map((outcome) => ({ outcome }));

test.each([
	[cards(null), 'Merci\u00a0: 1 fiche sera relue bientôt.'],
	[cards('added', null, 'merged'), 'Merci\u00a0: 2 fiches ajoutées, 1 sera relue bientôt.'],
	[cards(null, null, 'added'), 'Merci\u00a0: 1 fiche ajoutée, 2 seront relues bientôt.'],
	[cards('refused'), 'Merci\u00a0: 1 fiche lue, pas gardée.'],
	[cards('refused', 'added', 'refused'), 'Merci\u00a0: 1 fiche ajoutée, 2 lues, pas gardées.']
])('what came is thanked, and told what it became', (sent, words) => {
	expect(thanksFor(sent)).toBe(words);
});

test('nothing came: nothing is said', () => {
	expect(thanksFor([])).toBeNull();
});
