import { expect, test } from 'vitest';
import { periodWords, type SentCounts, sentLines, whyNotTold } from './sent-counts.ts';

const told: SentCounts = { sent: 40, received: 26, taken: 14, enrolled: 0, finished: null };

test('each number is on a line, and one that is not told says so', () => {
	expect(sentLines(told).map(({ label, said }) => `${label} ${said}`)).toEqual([
		'Adressées 40',
		'Reçues 26',
		'Prises en charge 14',
		'Inscrites depuis dans un groupe 0',
		'Suivi terminé Pas de chiffre'
	]);
});

test('why a number is not given is said where one is not, and only there', () => {
	expect(whyNotTold(told)).toMatch(/^Moins de 11\s: nous ne donnons pas de chiffre/);
	expect(whyNotTold({ ...told, finished: 0 })).toBeNull();
});

test('the months that are counted are said by their first and last days', () => {
	expect(periodWords({ firstDay: '2025-12-01', lastDay: '2026-11-30' })).toBe(
		'Du 1er décembre 2025 au 30 novembre 2026.'
	);
});
