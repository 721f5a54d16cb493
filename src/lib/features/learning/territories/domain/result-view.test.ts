import { expect, test } from 'vitest';
import { resultView } from './result-view.ts';

const slot = (offerId: string, centreId: string, centreName: string, weekday: number) => ({
	...{ offerId, centreId, centreName, weekday, startsAt: '14:00', place: null, capacity: 9 }
});
const slots = [slot('here', 'a', 'La Ruche', 1), slot('there', 'b', 'La Digue', 2)];
const line = (name: string, change: object = {}) => ({
	...{ lineId: name, entryId: name, name, phones: [], help: null, cause: null },
	...{ hostCentreId: 'b', offerId: 'there', answer: null, isAgreed: true },
	...change
});
/** What is read, its narrow spaces as plain ones. */
const view = (...lines: ReturnType<typeof line>[]): ReturnType<typeof resultView> =>
	JSON.parse(
		JSON.stringify(resultView('a', { slots, lines, newcomers: [], arrivals: [] })).replaceAll(
			/[\u00a0\u202f]/g,
			' '
		)
	);

test('her own centre reads where each one is, and asks those who have a slot elsewhere', () => {
	const read = view(
		line('Anna', { hostCentreId: 'a', offerId: 'here' }),
		line('Bela'),
		line('Cora', { answer: 'wait' })
	);
	expect(read.groups).toMatchObject([{ title: 'lundi 14 h', names: ['Anna'], guests: [] }]);
	expect(read.elsewhere.map(({ name, where, state }) => [name, where, state])).toEqual([
		['Bela', 'mardi 14 h, La Digue', 'ask'],
		['Cora', 'mardi 14 h, La Digue', 'wait']
	]);
});

test('an agreement taken back, or a slot withdrawn, is told at once and asked of nobody', () => {
	const read = view(line('Dora', { isAgreed: false }), line('Emma', { offerId: 'withdrawn' }));
	expect(read.elsewhere).toEqual([]);
	expect(read.outside.map(({ name, why }) => [name, why])).toEqual([
		['Dora', 'a retiré son accord pour un autre centre'],
		['Emma', 'le créneau trouvé n’est plus proposé']
	]);
});

test('who said yes stays in sight, even when that slot was withdrawn since', () => {
	const read = view(line('Fanny', { answer: 'yes', offerId: 'withdrawn' }));
	expect(read.elsewhere).toMatchObject([{ name: 'Fanny', state: 'yes' }]);
});

test('what would help is told with the centre, never with a key', () => {
	const none = { hostCentreId: null, offerId: null, cause: 'full' };
	const read = view(
		line('Gina', { ...none, help: { addCentre: 'b lieu salle des fêtes' } }),
		line('Hana', { ...none, help: { addSlot: '5-10:00' } }),
		line('Ida', { ...none, help: { openOffer: 'there' } })
	);
	expect(read.outside.map(({ help }) => help)).toEqual([
		'Aurait une place avec son accord pour La Digue.',
		'Aurait une place en venant le vendredi 10 h.',
		'Aurait une place si ce groupe ouvrait de plus, sous son minimum : mardi 14 h, La Digue.'
	]);
});
