import { expect, test } from 'vitest';
import { authorMail, type Became } from './author-mail.ts';

const ALL: Became[] = [
	...(['published', 'corrected', 'refused', 'hidden', 'upheld', 'read-again'] as const),
	...(['received', 'planned', 'mended', 'not-done'] as const)
];
const CENTRE = { centre: 'Centre social d’Outreau', phone: '03 21 00 00 00' };
const told = (became: Became, language: 'fr' | 'facile' | 'en' | 'ar') =>
	authorMail({ became, saidOn: '2026-11-24', plannedOn: '2026-12-03', language, ...CENTRE }).text;

test.each(['fr', 'facile', 'en', 'ar'] as const)(
	'in %s, each thing that a message becomes is said otherwise, with its day and the centre, and leads nowhere',
	(language) => {
		const mails = ALL.map((became) => told(became, language));
		expect(new Set(mails).size).toBe(ALL.length);
		for (const mail of mails) {
			expect(mail).toContain('2026');
			expect(mail).toContain('03 21 00 00 00');
			expect(mail).not.toMatch(/https?:|undefined|null/);
		}
	}
);

test('a day that is planned is said', () => {
	expect(told('planned', 'fr')).toContain('le réparer le 3 décembre 2026.');
	expect(told('planned', 'ar')).toContain('3 ديسمبر 2026');
});

test('a centre without a telephone gives none', () => {
	const mail = { became: 'mended', saidOn: '2026-11-24', plannedOn: null, language: 'en' } as const;
	expect(authorMail({ ...mail, centre: 'A centre', phone: null }).text).not.toContain('Call');
});
