import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { saidOfOccasions, saidOfTicket } from './spoken-lists.ts';

const HELP = { title: 'Aide', isName: false, lines: ['lundi 7 à 14 h', 'Gratuit.'] };
const COURSE = {
	title: 'Premiers pas',
	isName: true,
	lines: ['mardi à 9 h', '\u2068Médiathèque\u2069.']
};

test('the list is heard as it is shown, and how something else is asked for', () => {
	expect(saidOfOccasions('fr', [HELP, COURSE])).toBe(
		'Les ateliers. Choisissez ce qui vous intéresse, puis demandez une place. ' +
			'Aide. lundi 7 à 14 h. Gratuit. Premiers pas. mardi à 9 h. \u2068Médiathèque\u2069. ' +
			'Rien ne vous va\u00a0? Demandez autre chose.'
	);
	expect(saidOfOccasions('facile', [])).toContain('Rien n’est prévu pour l’instant.');
});

test('French names are left to French voices; when it is, is said by each', () => {
	for (const text of ['en', 'ar'] as const) {
		const heard = saidOfOccasions(text, [COURSE]);
		expect(heard).not.toMatch(/Premiers pas|Médiathèque/);
		expect(heard).toContain('mardi à 9 h.');
	}
});

test('the ticket is heard: where her demand stands, and what to do with it', () => {
	for (const text of PUBLIC_TEXTS) {
		const heard = saidOfTicket(text, { lines: ['Arrivée mardi'] });
		expect(heard).toContain('Arrivée mardi.');
		expect(heard.split('.').length).toBeGreaterThan(4);
		expect(saidOfTicket(text, null)).not.toContain('Arrivée');
	}
});
