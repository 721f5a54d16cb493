import { expect, test } from 'vitest';
import { refuseTheme, takesAnswers, themeState } from './theme-state.ts';

const MARCH = { opensOn: '2026-03-01', closesOn: '2026-03-31', decided: null };

test.each([
	['2026-02-28', 'to-come'],
	['2026-03-01', 'open'],
	['2026-03-31', 'open'],
	['2026-04-01', 'closed']
])('on %s, a theme of March is %s', (today, state) => {
	expect(themeState(MARCH, today)).toBe(state);
});

test('what was decided closes it, even before its last day', () => {
	expect(themeState({ ...MARCH, decided: 'Deux bancs.' }, '2026-03-10')).toBe('decided');
});

test.each([
	['to-come', false, false],
	['open', true, true],
	['closed', false, true],
	['decided', false, false]
] as const)('%s, it is answered: %s; by a sheet that is typed: %s', (state, onScreen, onPaper) => {
	expect([takesAnswers(state), takesAnswers(state, true)]).toEqual([onScreen, onPaper]);
});

const NEW = {
	...{ kind: 'question' as const, title: 'Où manque-t-il un banc ?', words: '' },
	...{ opensOn: '2026-03-01', closesOn: '2026-03-31' }
};

test.each([
	[{ title: 'Banc' }, 'title'],
	[{ words: 'a'.repeat(601) }, 'words'],
	[{ closesOn: '2026-02-28' }, 'days'],
	[{ closesOn: '2027-03-03' }, 'days']
])('%o is refused for its %s', (change, refusal) => {
	expect(refuseTheme({ ...NEW, ...change })).toMatchObject({ refusal });
	expect(refuseTheme(NEW)).toBeNull();
});
