import { expect, it } from 'vitest';
import { orderedIds } from './ordered-ids.ts';

it('numbers things in the order they are written, all different', () => {
	const next = orderedIds();
	const ids = Array.from({ length: 5_000 }, next);
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(5_000);
	expect(
		ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))
	).toBe(true);
});
