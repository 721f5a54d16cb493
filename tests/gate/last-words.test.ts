import { expect, test } from 'vitest';
import { lastWords, wordOfTheNight } from './last-words.ts';
import type { Ran } from './run-stages.ts';

const ran = (more: Partial<Ran>): Ran => ({
	name: 'unit',
	budget: 100,
	seconds: 90,
	tally: { passed: 4, failed: 0, skipped: [] },
	says: [],
	...more
});

test('a stage is told when it takes half as much again as its budget', () => {
	expect(lastWords([ran({ seconds: 150 })])).toEqual(['4 passed, 0 failed']);
	expect(lastWords([ran({ seconds: 151 })])).toEqual([
		'Too long: unit took 151 s, its budget is 100 s.',
		'4 passed, 0 failed'
	]);
});

test('what a stage says of its measures is repeated, and is no failure', () => {
	const says = ['▼ page/home/median p95: 3 × what it is compared with, 2 before (50 % more)'];
	expect(lastWords([ran({ says })])).toEqual([...says, '4 passed, 0 failed']);
});

test('what was skipped is told once a reason, before the last line', () => {
	const skipped = ['one', 'two'].map((name) => ({ name, reason: 'nginx is not installed' }));
	const tally = { passed: 4, failed: 0, skipped };
	expect(lastWords([ran({ tally })])).toEqual([
		'Skipped, nginx is not installed: one · two',
		'4 passed, 0 failed, 2 skipped'
	]);
});

test('a night older than seven days is told, and one that never was', () => {
	const night = { day: '2026-11-20', commit: 'abc' };
	expect(wordOfTheNight(night, '2026-11-27')).toBeNull();
	expect(wordOfTheNight(night, '2026-11-28')).toContain('8 days ago (2026-11-20)');
	expect(wordOfTheNight(null, '2026-11-28')).toContain('never');
});
