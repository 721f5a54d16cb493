import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetMail, reachedOf } from './budget-warning.ts';

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

test('four fifths to the cent, all of it to the cent, and nothing before', () => {
	const reached = (spentCents: number) => reachedOf({ spentCents, monthCents: 1000 });
	expect([0, 799, 799.999, 800, 999.999, 1000, 1004].map(reached)).toEqual(
		[null, null, null, 80, 80, 100, 100] // One SMS more than what was left.
	);
});

test('a centre that gave no money and spent none is not told every month', () => {
	expect(reachedOf({ spentCents: 0, monthCents: 0 })).toBeNull();
	expect(reachedOf({ spentCents: 5, monthCents: 0 })).toBe(100);
});

test('who spends more is never told less', () => {
	const cents = fc.integer({ min: 0, max: 10_000_000 });
	fc.assert(
		fc.property(cents, cents, cents, (monthCents, spentCents, more) => {
			const before = reachedOf({ spentCents, monthCents }) ?? 0;
			const after = reachedOf({ spentCents: spentCents + more, monthCents }) ?? 0;
			expect(after).toBeGreaterThanOrEqual(before);
		})
	);
});

const TOLD = {
	...{ centre: 'Centre Brel', month: '2026-12-01', spentCents: 8010, monthCents: 10_000 },
	page: 'https://declic.example/equipe/rappels'
};

test('the direction reads what is spent, what happens at the end, that nothing is lost, and where', () => {
	const { subject, text } = budgetMail({ ...TOLD, percent: 80 });
	expect(subject).toBe('Les quatre cinquièmes du budget des SMS sont dépensés');
	expect(plain(text)).toContain(
		'Le centre Brel a dépensé 80,10 € de SMS en décembre 2026, sur 100,00 € prévus pour le mois.'
	);
	expect(plain(text)).toContain(
		'Quand tout sera dépensé, plus aucun SMS de rappel ne partira jusqu’à la fin du mois. Rien n’est perdu : les personnes à prévenir iront dans la liste des appels'
	);
	expect(text).toContain('\n\nhttps://declic.example/equipe/rappels');
});

test('once all is spent, it says so in the present', () => {
	const { subject, text } = budgetMail({ ...TOLD, percent: 100 });
	expect(subject).toBe('Le budget des SMS du mois est épuisé');
	expect(plain(text)).toContain('Plus aucun SMS de rappel ne part jusqu’à la fin du mois.');
	expect(plain(text)).toContain('les personnes à prévenir vont dans la liste des appels');
	expect(text).not.toContain('Quand');
});
