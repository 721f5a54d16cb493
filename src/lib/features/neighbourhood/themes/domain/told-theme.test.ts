import { expect, test } from 'vitest';
import { tellTheme } from './told-theme.ts';

const BENCH = {
	...{ id: 'b', kind: 'question' as const, title: 'Où manque-t-il un banc\u00a0?', words: null },
	...{ opensOn: '2026-11-01', closesOn: '2026-12-01', state: 'open' as const },
	...{ decided: null, decidedOn: null }
};

test.each([
	[{ state: 'to-come' }, 'À partir du 1er novembre 2026'],
	[{}, 'Jusqu’au 1er décembre 2026'],
	[{ state: 'closed' }, 'Terminé depuis le 1er décembre 2026'],
	// Decided before its last day, it ended that day; after, on its last.
	[{ state: 'decided', decidedOn: '2026-11-20' }, 'Terminé depuis le 20 novembre 2026'],
	[{ state: 'decided', decidedOn: '2027-01-15' }, 'Terminé depuis le 1er décembre 2026']
] as const)('%o is told: %s', (change, when) => {
	expect(tellTheme({ ...BENCH, ...change })).toMatchObject({ when, kind: 'Une question' });
});

test('what was decided is told with its day, and leads to its page', () => {
	const decided = {
		...{ state: 'decided' as const, decided: 'Deux bancs.', decidedOn: '2026-12-05' }
	};
	expect(tellTheme({ ...BENCH, ...decided })).toMatchObject({
		href: '/quartier/themes/b',
		decided: { words: 'Deux bancs.', told: 'Dit le 5 décembre 2026' }
	});
	expect(tellTheme(BENCH).decided).toBeNull();
});
