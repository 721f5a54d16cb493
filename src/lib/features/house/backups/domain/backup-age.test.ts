import { expect, test } from 'vitest';
import { judgeBackup, sayAge } from './backup-age.ts';

const NOW = Temporal.Instant.from('2026-11-24T08:30:00Z');
const ago = (minutes: number) => judgeBackup(NOW.subtract({ minutes }), NOW);

test('a backup is fresh for a night and two hours, then old', () => {
	expect(ago(26 * 60).state).toBe('fresh');
	expect(ago(26 * 60 + 1).state).toBe('old');
	expect(judgeBackup(null, NOW)).toEqual({ state: 'never', hours: null });
});

test('one from tomorrow, by a clock put back since, is fresh', () => {
	expect(judgeBackup(NOW.add({ hours: 5 }), NOW)).toEqual({ state: 'fresh', hours: 0 });
});

test.each([
	[0.5, 'il y a moins d’une heure'],
	[1, 'il y a 1 heure'],
	[5.9, 'il y a 5 heures'],
	[47, 'il y a 47 heures'],
	[48, 'il y a 2 jours'],
	[75, 'il y a 3 jours']
])('%d hours are said « %s »', (hours, said) => {
	expect(sayAge(hours)).toBe(said);
});
