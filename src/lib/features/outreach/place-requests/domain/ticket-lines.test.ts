import { expect, test } from 'vitest';
import { askAddress, ticketAddress, whenIn } from './ask-text.ts';
import { mayGiveUp, placeState } from './place-state.ts';
import { ticketLines } from './ticket-lines.ts';

const asked = {
	...{ title: 'Permanence numérique', day: '2026-12-01', startsAt: '14:00' },
	...{ askedOn: '2026-11-24', outcome: null, isLost: false, lastCall: null, calledOn: null }
};

test('until somebody calls, a ticket promises a call and no place', () => {
	expect(ticketLines(asked, 'fr')).toEqual([
		'Votre demande est arrivée le mardi 24 novembre.',
		'Nous vous appelons d’ici deux jours ouvrés. Ce n’est pas encore une place.'
	]);
});

test('then it says what was done', () => {
	const called = { ...asked, lastCall: 'no-answer' as const, calledOn: '2026-11-25' };
	expect(ticketLines(called, 'fr')[1]).toContain('mercredi 25 novembre, sans réponse');
	expect(ticketLines({ ...called, outcome: 'given-a-place' }, 'fr')).toEqual([
		'Vous avez une place.'
	]);
	const lost = { ...called, outcome: 'given-a-place' as const, isLost: true };
	expect(ticketLines(lost, 'fr')[0]).toContain('Votre place n’est plus là');
	expect(ticketLines({ ...asked, outcome: 'given-a-place' }, 'en')).toEqual(['You have a place.']);
});

test('a day is said in the text of the page', () => {
	expect(whenIn('fr', '2027-03-02', '14:00')).toBe('mardi 2 mars à 14\u00a0h');
	expect(whenIn('facile', '2027-03-01', '09:30')).toBe('lundi 1er mars à 9\u00a0h\u00a030');
	expect(whenIn('en', '2027-03-02', '14:00')).toBe('Tuesday 2 March at 14:00');
	expect(whenIn('ar', '2027-03-02', null)).toMatch(/2 مارس$/);
	expect(askAddress('jacques-brel', 'facile')).toBe('/centres/jacques-brel/demander/facile');
	expect(ticketAddress('abc', 'facile')).toBe('/demande/abc');
	expect(ticketAddress('abc', 'ar')).toBe('/ar/demande/abc');
});

test('what may still be given up: a wait, a list, a seat of a day to come', () => {
	const on = (day: string) => ({ day, today: '2026-11-24' });
	expect(mayGiveUp(null, on('2026-11-20'))).toBe(true);
	expect(mayGiveUp('on-a-list', on('2026-11-20'))).toBe(true);
	expect(mayGiveUp('given-a-place', on('2026-11-24'))).toBe(true);
	expect(mayGiveUp('given-a-place', on('2026-11-23'))).toBe(false);
	expect(mayGiveUp('gave-up-by-ticket', on('2026-12-01'))).toBe(false);
	expect(mayGiveUp('not-for-us', on('2026-12-01'))).toBe(false);
});

test('what was set aside waits, until somebody has looked', () => {
	const hold = { reason: 'too-fast' as const, isReleased: false };
	expect(placeState({ hold, end: null })).toBe('held');
	expect(placeState({ hold: { ...hold, isReleased: true }, end: null })).toBe('to-call');
	expect(placeState({ hold: null, end: null })).toBe('to-call');
	expect(placeState({ hold, end: { outcome: 'not-for-us' } })).toBe('not-for-us');
});
