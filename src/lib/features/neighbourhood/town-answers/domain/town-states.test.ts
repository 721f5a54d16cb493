import { expect, test } from 'vitest';
import { refuseAnswer, townInWords } from './town-states.ts';

const TODAY = '2026-11-24';

test.each([
	[{ state: 'received', plannedOn: null, words: '' }, null],
	[{ state: 'planned', plannedOn: null, words: '' }, 'planned-on'],
	[{ state: 'planned', plannedOn: '2026-11-23', words: '' }, 'planned-on'],
	[{ state: 'planned', plannedOn: TODAY, words: '' }, null],
	[{ state: 'not-done', plannedOn: null, words: ' ' }, 'words'],
	[{ state: 'not-done', plannedOn: null, words: 'La rue est privée.' }, null],
	[{ state: 'mended', plannedOn: null, words: 'a'.repeat(601) }, 'words']
] as const)('%o lacks %s', (answer, refusal) => {
	expect(refuseAnswer(answer, TODAY)?.refusal ?? null).toBe(refusal);
});

test('what is planned is said with its day', () => {
	expect(townInWords('planned', '2026-12-01')).toBe(
		'La mairie a prévu de le réparer le 1er décembre 2026'
	);
	expect(townInWords('mended', null)).toBe('C’est réparé');
});
