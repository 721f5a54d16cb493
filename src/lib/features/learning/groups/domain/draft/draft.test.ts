import { expect, test } from 'vitest';
import { type DraftMark, type DraftPerson, inDraft } from './draft.ts';

const person = (entryId: string, change: Partial<DraftPerson> = {}): DraftPerson => ({
	...{ entryId, personId: entryId, name: entryId, waitingDays: 10, level: null, wish: null },
	...{ party: null, seat: null, byHand: false, lacksCommitment: true },
	...change
});
const committed = (entryId: string, change: Partial<DraftPerson> = {}) =>
	person(entryId, { lacksCommitment: false, ...change });
const names = (waiting: DraftPerson[], marks: DraftMark[] = []) => {
	const { people, apart } = inDraft(waiting, marks);
	return [people.map(({ name }) => name), apart.map(({ name }) => name)];
};

test('a draft starts from those who committed themselves, in the order they wait', () => {
	const waiting = [person('Abel'), committed('Blot'), person('Carré'), committed('Dumas')];
	expect(names(waiting)).toEqual([
		['Blot', 'Dumas'],
		['Abel', 'Carré']
	]);
});

test('nobody is kept apart where nobody is asked to commit herself', () => {
	expect(names([committed('Abel'), committed('Blot')])).toEqual([['Abel', 'Blot'], []]);
});

test('who was taken in, or has a seat, is in it without having committed herself', () => {
	const waiting = [person('Abel'), person('Blot', { seat: 'mercredi' }), person('Carré')];
	const join: DraftMark = { id: 'm', entryId: 'Carré', kind: 'join', offerId: null };
	expect(names(waiting, [join])).toEqual([['Blot', 'Carré'], ['Abel']]);
	const later: DraftMark = { ...join, kind: 'later' };
	expect(names(waiting, [later])).toEqual([['Blot'], ['Abel', 'Carré']]);
});

test('whoever comes with somebody in it is in it too: they are together or not at all', () => {
	const waiting = [committed('Abel', { party: 'p' }), person('Blot', { party: 'p' }), person('Carré', { party: 'q' })]; // prettier-ignore
	expect(names(waiting)).toEqual([['Abel', 'Blot'], ['Carré']]);
});
