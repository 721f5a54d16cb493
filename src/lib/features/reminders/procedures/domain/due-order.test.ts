import { expect, test } from 'vitest';
import { byHousehold, horizonOf, inDueOrder } from './due-order.ts';

test('whoever nobody can reach comes first, then the oldest date, then the name', () => {
	const line = (name: string, dueOn: string, isUnreachable = false) => ({
		name,
		dueOn,
		isUnreachable
	});
	const lines = [
		line('Zoé', '2026-11-25'),
		line('Élodie', '2026-11-25'),
		line('Awa', '2026-12-20', true),
		line('Bruno', '2026-11-01')
	];
	expect(inDueOrder(lines).map(({ name }) => name)).toEqual(['Awa', 'Bruno', 'Élodie', 'Zoé']);
});

test('thirty days ahead', () => {
	expect(horizonOf('2026-11-24')).toBe('2026-12-24');
});

test('those who go together stand together, where the first of their lines does', () => {
	const line = (id: string, personId: string, householdId: string | null = null) => ({
		...{ id, personId, householdId }
	});
	const families = byHousehold([
		line('papers', 'alone'),
		line('school', 'child', 'home'),
		line('taxes', 'other'),
		line('canteen', 'mother', 'home'),
		line('rights', 'alone')
	]);
	expect(families.map(({ id, lines }) => [id, lines.map((one) => one.id)])).toEqual([
		['alone', ['papers', 'rights']],
		['home', ['school', 'canteen']],
		['other', ['taxes']]
	]);
});
