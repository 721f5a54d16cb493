import { describe, expect, test } from 'vitest';
import { partiesOf } from './parties.ts';
import { readWishForm } from './wish-form.ts';

function form(fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

describe('what is typed of when she can come', () => {
	test('the slots come in the order of her choices, whatever the order of the page', () => {
		const read = readWishForm(
			form([
				['rang-3-17:00', '2'],
				['rang-5-14:00', ''],
				['rang-6-10:00', '1'],
				['autre-jour', '2'],
				['autre-heure', '09:30'],
				['besoin', 'quiet']
			])
		);
		expect(read).toEqual({
			slots: [
				{ weekday: 6, startsAt: '10:00' },
				{ weekday: 3, startsAt: '17:00' },
				{ weekday: 2, startsAt: '09:30' }
			],
			needs: ['quiet'],
			staysHere: false
		});
	});

	test('nothing chosen, half an hour of her own, or a need out of the list is refused', () => {
		expect(readWishForm(form([]))).toMatchObject({ refusal: 'no-slot' });
		expect(readWishForm(form([['rang-9-17:00', '1']]))).toMatchObject({ refusal: 'no-slot' });
		expect(readWishForm(form([['autre-jour', '2']]))).toMatchObject({ refusal: 'form' });
		const strange: [string, string][] = [
			['rang-3-17:00', '1'],
			['besoin', 'RIB']
		];
		expect(readWishForm(form(strange))).toMatchObject({ refusal: 'unknown-need' });
	});
});

test('who comes with somebody comes with all of hers: a couple and its neighbour are one party', () => {
	const parties = partiesOf([
		{ entryId: 'paul', withId: 'anne' },
		{ entryId: 'zoé', withId: 'yves' },
		{ entryId: 'yves', withId: 'paul' }
	]);
	expect(new Set(parties.values()).size).toBe(1);
	expect(parties.size).toBe(4);
	expect(partiesOf([]).size).toBe(0);
});
