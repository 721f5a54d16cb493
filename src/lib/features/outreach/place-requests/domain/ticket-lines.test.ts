import { expect, test } from 'vitest';
import { askAddress, ticketAddress, whenIn } from './ask-text.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { choiceIn } from './shown-occasions.ts';
import { mayGiveUp, placeState } from './place-state.ts';
import { ticketLines, wantedIn } from './ticket-lines.ts';

const asked = {
	...{ askedOn: '2026-11-24', outcome: null, lastCall: null, calledOn: null },
	...{ isLost: false, isGone: false }
};

test('until somebody calls, a ticket promises a call and no place', () => {
	expect(ticketLines(asked, 'fr')).toEqual([
		'Votre demande est arrivée le mardi 24 novembre.',
		'Nous vous appelons d’ici deux jours de travail. Ce n’est pas encore une place.'
	]);
	// What she asked for is cancelled meanwhile: she is told, and called all the same.
	expect(ticketLines({ ...asked, isGone: true }, 'fr')).toEqual([
		'Votre demande est arrivée le mardi 24 novembre.',
		'Ce que vous demandiez n’a plus lieu. Nous vous proposons autre chose.',
		'Nous vous appelons d’ici deux jours de travail. Ce n’est pas encore une place.'
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

test('what was asked for is called as the page called it; a programme keeps its name', () => {
	const slot = {
		title: 'Permanence numérique',
		day: '2027-03-02',
		startsAt: '14:00',
		...{ isLost: false, isGone: false }
	};
	expect(wantedIn('en', slot)).toEqual({
		title: 'Digital help desk',
		isName: false,
		when: 'Tuesday 2 March at 14:00'
	});
	expect(wantedIn('ar', slot)!.title).toBe('مساعدة رقمية');
	expect(wantedIn('en', { ...slot, title: 'SÉNOU' })).toMatchObject({
		title: 'SÉNOU',
		isName: true
	});
	expect(wantedIn('fr', { ...slot, isLost: true })).toBeNull();
	expect(wantedIn('fr', { ...slot, isGone: true })).toBeNull();
	expect(wantedIn('fr', { ...slot, title: null })).toBeNull();
});

test('what one may ask for is told as on the page of the centre', () => {
	const slot: Occasion = {
		...{ kind: 'drop-in', id: '1', centreId: 'c', title: 'Permanence numérique' },
		...{ day: '2027-03-02', startsAt: '14:00', endsAt: '17:00', place: null },
		...{ seatsLeft: 1, isTooLate: false, course: null }
	};
	expect(choiceIn('en', slot)).toEqual({
		...{ id: '1', title: 'Digital help desk', isName: false },
		...{ when: 'Tuesday 2 March at 14:00', seats: ['One place left.'] }
	});
	const course = { cycleId: 'k', label: 'printemps', days: ['2027-03-02'], hasBegun: true };
	const begun: Occasion = { ...slot, kind: 'course', title: 'SÉNOU', seatsLeft: 0, course };
	expect(choiceIn('ar', begun)).toMatchObject({ title: 'SÉNOU', isName: true });
	expect(choiceIn('fr', begun).seats).toEqual([
		'Ce cours a déjà commencé.',
		'C’est complet.',
		'Appelez-nous\u00a0: une place peut se libérer.'
	]);
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
