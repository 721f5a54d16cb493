import { expect, test } from 'vitest';
import type { VerifiedBy, VerifyMonths } from './place.ts';
import { freshness, monthsOfKind } from './verify-age.ts';

const TODAY = '2026-11-24';
const age = (verifyMonths: VerifyMonths, verifiedOn: string, verifiedBy: VerifiedBy = 'owner') =>
	freshness({ verifyMonths, verifiedOn, verifiedBy }, TODAY);

test.each([
	[1, '2026-10-24', '2026-10-23', 'vérifié il y a 1 mois'],
	[3, '2026-08-24', '2026-08-23', 'vérifié il y a 3 mois'],
	[6, '2026-05-24', '2026-05-23', 'vérifié il y a 6 mois'],
	[12, '2025-11-24', '2025-11-23', 'vérifié il y a 1 an']
] as const)(
	'what holds for %d months holds until %s, and no more from %s',
	(months, last, day, said) => {
		expect(age(months, last)).toEqual({ words: `${said} par le lieu lui-même`, isOld: false });
		expect(age(months, day)).toEqual({
			words: `${said} par le lieu lui-même\u00a0: appelez avant de venir`,
			isOld: true
		});
	}
);

test('whoever looked is said; nobody, too', () => {
	expect(age(6, TODAY, 'team').words).toBe('vérifié aujourd’hui par l’équipe du centre social');
	const never = { verifyMonths: 6 as const, verifiedOn: null, verifiedBy: null };
	expect(freshness(never, TODAY)).toEqual({
		words: 'jamais vérifié\u00a0: appelez avant de venir',
		isOld: true
	});
});

test('a refuge holds for one month, a food bank for three, a counter for six, a town hall for a year', () => {
	expect(['CHRS', 'ES', 'CCAS', 'MUNI'].map(monthsOfKind)).toEqual([1, 3, 6, 12]);
});
