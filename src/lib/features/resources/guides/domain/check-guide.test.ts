import { expect, test } from 'vitest';
import { guideFaults } from './check-guide.ts';
import type { Guide, GuideText } from './guide.ts';

const step = (title: string) => ({
	...{ title, text: 'Ouvrez la page. Lisez-la bien.', picture: 'form', alt: 'Une page' },
	...{ errors: [], stuck: 'Venez nous voir.' }
});
const text = (change: Partial<GuideText> = {}): GuideText => ({
	title: 'Lire une page',
	why: 'Vous lisez une page seule.',
	papers: ['Vos lunettes.'],
	steps: ['Ouvrir', 'Lire', 'Relire', 'Garder', 'Fermer'].map(step),
	next: `${'Vous lisez une autre page. '.repeat(20)}`,
	...change
});
const guide = (change: Partial<Guide['texts']> = {}, rest: Partial<Guide> = {}): Guide => ({
	...{ id: 'lire', version: '2026-11-30', families: ['apprendre'], asked: ['lire une page'] },
	...{ isRight: false, isViolence: false, minutes: 5, price: null, facts: [], sheet: null },
	...{ toVerify: [], lookAgainOn: '2027-11-30' },
	texts: { fr: text(), facile: text(), ...change },
	...rest
});
const first = (change: object) => {
	const [one, ...others] = text().steps;
	return text({ steps: [{ ...one!, ...change }, ...others] });
};

test('short sentences and everyday words: nothing to say', () => {
	expect(guideFaults(guide())).toEqual([]);
});

test('the sentence that is too long is quoted, at each gate', () => {
	const said = `Vous ouvrez la page${' et la page'.repeat(5)}.`;
	expect(guideFaults(guide({ fr: first({ text: said }) }))).toEqual([]);
	expect(guideFaults(guide({ facile: first({ text: said }) }))).toEqual([
		`facile\u00a0: 19 mots\u00a0: «\u202f${said}\u202f»`
	]);
	const longer = `Vous ouvrez la page${' et la page'.repeat(6)}.`;
	expect(guideFaults(guide({ fr: first({ text: longer }) }))[0]).toContain('fr\u00a0: 22 mots');
});

test('heavy words are told by the score', () => {
	const heavy = 'Administration particulièrement compétente ultérieurement. '.repeat(40);
	const faults = guideFaults(guide({ fr: text({ next: heavy }) }));
	expect(faults.map((fault) => fault.slice(0, 10))).toEqual(['fr\u00a0: Kande', 'fr\u00a0: LIX 8']);
});

test('a standard guide says enough; a step says three things at most', () => {
	expect(guideFaults(guide({ fr: text({ next: 'Fermez la page.' }) }))).toEqual([
		expect.stringMatching(/^fr\u00a0: \d+ mots en tout$/)
	]);
	const four = { text: 'Ouvrez. Lisez. Relisez. Fermez.' };
	expect(guideFaults(guide({ en: first(four) }))).toEqual([
		'en\u00a0: plus de trois phrases\u00a0: «\u202fOuvrir\u202f»'
	]);
});

test.each([
	['une parenthèse', 'Ouvrez la page (en haut).'],
	['deux négations', 'Vous ne lisez pas et n’ouvrez pas.'],
	['deux «\u202fqui\u202f»', 'La page qui dit qui vient.'],
	['un pourcentage', 'Lisez 30 % de la page.'],
	['un mot anglais', 'Ouvrez le spam.']
])('easy French has no %s', (fault, said) => {
	expect(guideFaults(guide({ facile: first({ text: said }) }))).toEqual([
		`facile\u00a0: ${fault}\u00a0: «\u202f${said}\u202f»`
	]);
});

test('a site and a price are said by a fact', () => {
	const action = { kind: 'open-site', label: 'Ouvrir', fact: 'site' } as const;
	const asked = guide({ fr: first({ action }) }, { price: { label: 'Gratuit', fact: 'prix' } });
	expect(guideFaults(asked)).toEqual(['fait inconnu\u00a0: site', 'fait inconnu\u00a0: prix']);
	const fact = { says: 'Le site.', page: 'https://www.caf.fr', readOn: null };
	const facts = ['site', 'prix'].map((id) => ({ id, ...fact }));
	expect(guideFaults({ ...asked, facts })).toEqual([]);
});
