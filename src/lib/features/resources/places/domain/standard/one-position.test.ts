import { expect, test } from 'vitest';
import { haveOnePosition } from './one-position.ts';

const HERE = { street: null as string | null, latitude: 50.7, longitude: 1.59 };
const several = (count: number, of: (nth: number) => Partial<typeof HERE> = () => ({})) =>
	Array.from({ length: count }, (_, nth) => ({ ...HERE, ...of(nth) }));

test('a file that was placed at the middle of its town is seen', () => {
	expect(haveOnePosition(several(10))).toBe(true);
	expect(haveOnePosition(several(40, (nth) => ({ street: `${nth} rue du Phare` })))).toBe(true);
	const nowhere = { street: '1 quai Zola', latitude: null, longitude: null };
	expect(haveOnePosition([...several(12), nowhere])).toBe(true);
});

test.each([
	['a house of associations', several(30, () => ({ street: '5, r. du Phare' }))],
	['a few places of one square', several(9)],
	['one place elsewhere', several(40, (nth) => ({ latitude: nth === 7 ? 50.71 : 50.7 }))],
	['a file without positions', []]
])('%s is no such file', (_what, places) => {
	expect(haveOnePosition(places)).toBe(false);
});
