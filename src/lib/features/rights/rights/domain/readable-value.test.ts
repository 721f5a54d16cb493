import { expect, test } from 'vitest';
import { readableValue } from './readable-value.ts';

const read = (key: string, value: unknown, values?: Record<string, string>) =>
	readableValue({ key, label: 'Dit', values }, value);

test('a code is told in words, a day in French, and nothing as nothing', () => {
	expect(read('kind', 'late', { late: 'en retard' })).toBe('en retard');
	expect(read('done', true, { true: 'oui', false: 'non' })).toBe('oui');
	expect(read('day', '2026-11-01')).toBe('1er novembre 2026');
	expect(read('recorded_at', '2026-11-24T08:30:00+00:00')).toBe('24 novembre 2026');
	expect(read('words', 'le 2026')).toBe('le 2026');
	expect(read('offered', ['un atelier', 'un guide'])).toBe('un atelier, un guide');
	expect(read('moves', { was: 1 })).toBe('dans le fichier JSON');
	for (const nothing of [null, undefined, '']) expect(read('words', nothing)).toBe('');
});

test.each([
	'2026-11-24',
	'2026-13-45',
	'2026-02-31',
	'2026-11-24T',
	'2026-11-24Tania',
	'2026-13-45T08:30:00Z'
])('a name that looks like a date, « %s », is shown as it was written', (name) => {
	expect(read('given_name', name)).toBe(name);
});

test('in a column of days, one that does not exist is left as it is', () => {
	expect(read('day', '2026-02-31')).toBe('2026-02-31');
	expect(read('jour', '2026-11-24')).toBe('24 novembre 2026');
});
