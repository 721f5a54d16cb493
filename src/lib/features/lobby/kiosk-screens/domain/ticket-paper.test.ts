import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { ticketPaper } from './ticket-paper.ts';

const SECRET = 'kQ3f'.repeat(10);
const ticket = {
	centre: 'Centre social Jacques Brel',
	wanted: { title: 'Permanence numérique', when: 'mercredi 25 novembre à 15 h 10' },
	lines: ['Nous vous appelons d’ici deux jours de travail.'],
	phone: { written: '03 21 80 27 82' },
	address: `https://declic.test/demande/${SECRET}`,
	day: '2026-11-24',
	saidDay: 'mardi 24 novembre',
	isExample: false
};

test('a ticket on paper says what was asked and whom to call, in large print, in the language of the screen', () => {
	for (const text of PUBLIC_TEXTS) {
		const paper = ticketPaper({ ...ticket, text });
		const said = JSON.stringify(paper.blocks);
		expect(paper.isLargePrint).toBe(true);
		expect(said).toContain('15 h 10');
		expect(said).toContain('03\u00a021\u00a080\u00a027\u00a082');
		expect(said).toContain(ASKING_WORDS[text].ticket.square);
	}
	expect(ticketPaper({ ...ticket, text: 'ar' }).language).toBe('ar');
	expect(ticketPaper({ ...ticket, text: 'facile' }).language).toBe('fr');
});

test('its secret is in the square alone: who looks over a shoulder reads no address', () => {
	expect(JSON.stringify(ticketPaper({ ...ticket, text: 'fr' }))).not.toContain(SECRET);
});

test('something else than the agenda has no day, and a centre without telephone gives none', () => {
	const paper = ticketPaper({ ...ticket, text: 'en', wanted: null, phone: null });
	expect(paper.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
});
