import { expect, test } from 'vitest';
import { findImpossibleDay, isDay } from './day.ts';

test.each(['2026-11-24', '2024-02-29', '1990-01-01', '2199-12-31'])('%s is a day', (text) => {
	expect(isDay(text)).toBe(true);
});

test.each([
	['no such day', '2026-02-31'],
	['no leap year', '2026-02-29'],
	['no such month', '2026-13-01'],
	['a month of zero', '2026-00-10'],
	['another era', '0026-11-24'],
	['a year too many', '12026-11-24'],
	['a moment', '2026-11-24T08:30'],
	['written as people do', '24/11/2026'],
	['with a space', ' 2026-11-24'],
	['with a line after it', '2026-11-24\n'],
	['figures of another script', '２０２６-11-24'],
	['nothing', '']
])('%s is none', (_story, text) => {
	expect(isDay(text)).toBe(false);
});

test.each(['2026-02-31', '2026-13-01', '2026-02-31T10:00', '12026-02-30', '2026-11-24T25:10'])(
	'%s was meant as a day, and none exists',
	(text) => {
		expect(findImpossibleDay([['jour', text]])).toBe('jour');
	}
);

test('a day that exists, words, or a far one are nobody’s mistake here', () => {
	expect(
		findImpossibleDay([
			['jour', '2026-11-24'],
			['debut', '2026-11-24T10:00'],
			['naissance', '1926-11-24'],
			['note', 'le 2026-02-31 au matin'],
			['reference', '2026-02-31-B'],
			['vide', '']
		])
	).toBeNull();
});
