import { expect, test } from 'vitest';
import { verificationAge } from './verify-age.ts';

test.each([
	[null, 'jamais vérifié', true],
	['2026-11-24', 'vérifié aujourd’hui', false],
	['2026-11-23', 'vérifié il y a 1 jour', false],
	['2026-10-24', 'vérifié il y a 1 mois', false],
	['2026-05-24', 'vérifié il y a 6 mois', false],
	['2026-05-23', 'vérifié il y a 6 mois', true],
	['2024-11-01', 'vérifié il y a 2 ans', true],
	// A clock put back is no reason to alarm anybody.
	['2026-11-25', 'vérifié aujourd’hui', false]
])('%s: %s', (day, words, isOld) => {
	expect(verificationAge(day, '2026-11-24')).toEqual({ words, isOld });
});
