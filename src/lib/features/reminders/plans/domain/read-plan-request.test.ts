import { expect, test } from 'vitest';
import { readPlanRequest } from './read-plan-request.ts';

const LINE = {
	deadline: '2026-12-10',
	before: ['P7D'],
	zone: 'Europe/Paris',
	now: '2026-12-01T09:00:00Z',
	at: '10:00'
};
const read = (line: object) => readPlanRequest({ ...LINE, ...line });

test('the usual window is nine to seven, and one that is wider than the widest is narrowed', () => {
	const kept = (window?: object) => {
		const asked = read({ window });
		return 'refusal' in asked ? asked.message : `${asked.window.from} ${asked.window.until}`;
	};
	expect(kept()).toBe('09:00:00 19:00:00');
	expect(kept({ from: '06:00', until: '23:59' })).toBe('08:00:00 21:30:00');
	expect(kept({ from: '08:30', until: '12:00' })).toBe('08:30:00 12:00:00');
});

test('what is not told is what is usual', () => {
	expect(read({ since: null, window: null, alsaceMoselle: null })).toMatchObject({
		since: null,
		inAlsaceMoselle: false,
		zone: 'Europe/Paris'
	});
	expect(read({ zone: 'indian/REUNION' })).toMatchObject({ zone: 'Indian/Reunion' });
});

test.each([
	[{ at: '19:00' }, 'at', '09:00 à 19:00'],
	[{ at: '08:59' }, 'at', '09:00 à 19:00'],
	[{ at: '07:30', window: { from: '07:00', until: '22:00' } }, 'at', '08:00 à 21:30'],
	[{ at: '9:00' }, 'at', 'une heure'],
	[{ at: '24:00' }, 'at', 'une heure'],
	[{ at: 10 }, 'at', 'une heure'],
	[{ window: { from: '12:00', until: '12:00' } }, 'window', 'après le début'],
	[{ window: { from: '22:00', until: '06:00' } }, 'window', 'après le début'],
	[{ window: { from: '22:00', until: '23:00' } }, 'window', 'après le début'],
	[{ window: { from: '09:00' } }, 'window', 'deux heures'],
	[{ window: '09:00-19:00' }, 'window', 'deux heures'],
	[{ deadline: '2027-02-29' }, 'deadline', 'un jour'],
	[{ deadline: '2027-1-1' }, 'deadline', 'un jour'],
	[{ deadline: undefined }, 'deadline', 'un jour'],
	[{ before: 'P7D' }, 'before', 'durées'],
	[{ before: ['P7D', 'PT1H'] }, 'before', 'durées'],
	[{ before: ['-P7D'] }, 'before', 'durées'],
	[{ before: ['P'] }, 'before', 'durées'],
	[{ before: ['P1.5D'] }, 'before', 'durées'],
	[{ before: ['7'] }, 'before', 'durées'],
	[{ before: [7] }, 'before', 'durées'],
	[{ before: ['P99Y'] }, 'before', '1990'],
	[{ zone: 'Europe/Outreau' }, 'zone', 'un fuseau'],
	[{ zone: '' }, 'zone', 'un fuseau'],
	[{ zone: null }, 'zone', 'un fuseau'],
	[{ now: '2026-12-01T09:00:00' }, 'now', 'un instant'],
	[{ now: 0 }, 'now', 'un instant'],
	[{ since: 'hier' }, 'since', 'un instant'],
	[{ alsaceMoselle: 'oui' }, 'alsaceMoselle', 'true ou false']
])('%j is refused, and says which field', (line, field, why) => {
	const asked = read(line);
	const message = 'refusal' in asked ? asked.message : '';
	expect(message).toMatch(new RegExp(`^${field}\u00a0: .*${why}`));
});
