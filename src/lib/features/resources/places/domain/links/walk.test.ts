import { expect, test } from 'vitest';
import { lastDayOf, readWalk, streetAndTown } from './walk.ts';

const today = '2026-11-24';
const typed = { label: ' Balade  du port ', streets: '', endsOn: '2027-01-23' };

test('one street a line, its spaces cut; twice the same is once', () => {
	const streets = 'Rue de la Marée, Outreau\r\n\n  Impasse   Noël \nrue de la maree, outreau\nQuai';
	expect(readWalk({ ...typed, streets }, today)).toEqual({
		label: 'Balade du port',
		streets: ['Rue de la Marée, Outreau', 'Impasse Noël', 'Quai'],
		endsOn: '2027-01-23'
	});
});

test.each([
	['no name', { label: ' ' }, 'label'],
	['a name that is too long', { label: 'a'.repeat(81) }, 'label'],
	[
		'too many streets',
		{ streets: Array.from({ length: 201 }, (_, i) => `Rue ${i}`).join('\n') },
		'streets'
	],
	['a street that is a page', { streets: 'a'.repeat(121) }, 'streets'],
	['no end', { endsOn: '' }, 'end'],
	['an end that is past', { endsOn: '2026-11-23' }, 'end'],
	['no end before long', { endsOn: '2027-12-31' }, 'end']
])('%s is refused', (_what, said, refusal) => {
	expect(readWalk({ ...typed, ...said }, today)).toMatchObject({ refusal });
});

test('two hundred streets are a walk, the last day may be today', () => {
	const streets = Array.from({ length: 200 }, (_, i) => `Rue ${i}`).join('\n');
	expect(readWalk({ ...typed, streets, endsOn: today }, today)).toMatchObject({ endsOn: today });
});

test('a walk lasts two months where nobody says otherwise', () => {
	expect(lastDayOf(today)).toBe('2027-01-23');
});

test.each([
	['Rue de la Marée, Outreau', 'Rue de la Marée', 'Outreau'],
	['Impasse Noël', 'Impasse Noël', null],
	['Place du Marché, 3', 'Place du Marché, 3', null]
])('%s is a street and its commune', (street, name, town) => {
	expect(streetAndTown(street)).toEqual({ street: name, town });
});
