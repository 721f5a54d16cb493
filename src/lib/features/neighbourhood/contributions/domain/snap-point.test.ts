import { array, assert, constant, double, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { metresBetween } from '#lib/features/resources/places/index.ts';
import { snapPoint, withoutNumber } from './snap-point.ts';

const at = (from: number, to: number) => double({ min: from, max: to, noNaN: true });
/** Of the whole country, beyond the sea too. */
const points = record({ latitude: at(-22, 51.2), longitude: oneof(at(-63, 10), at(40, 168)) });
const near = record({ latitude: at(50.69, 50.71), longitude: at(1.58, 1.6) });
const MAREE = { name: 'Rue de la Marée', town: 'Outreau', latitude: 50.7, longitude: 1.59 };

test('a point is moved to the middle of a square of fifty metres, thirty-six metres away at most', () => {
	assert(
		property(points, (point) => {
			const snapped = snapPoint(point, []);
			expect(snapped).toMatchObject({ snappedTo: 'square', street: null });
			expect(metresBetween(point, snapped)).toBeLessThan(37);
		})
	);
});

test('moved once, it is moved no more: nothing is left of where it was', () => {
	assert(
		property(near, array(near, { maxLength: 3 }), (point, streets) => {
			const named = streets.map((street, nth) => ({ ...street, name: `Rue ${nth}`, town: null }));
			const { latitude, longitude, ...rest } = snapPoint(point, named);
			if (rest.snappedTo === 'square') {
				expect(snapPoint({ latitude, longitude }, [])).toMatchObject({ latitude, longitude });
			} else {
				expect(named.some((one) => one.latitude === latitude && one.longitude === longitude)).toBe(
					true
				);
			}
		})
	);
});

test('two doors of a street are the same point, whoever says them', () => {
	assert(
		property(
			record({ latitude: at(50.6995, 50.7005), longitude: at(1.5895, 1.5905) }),
			constant(MAREE),
			(door, street) => {
				expect(snapPoint(door, [street])).toEqual({
					...{ latitude: 50.7, longitude: 1.59 },
					...{ snappedTo: 'street', street: 'Rue de la Marée' }
				});
			}
		)
	);
	expect(snapPoint({ latitude: 50.705, longitude: 1.59 }, [MAREE]).snappedTo).toBe('square');
});

test.each([
	['12 bis, rue de la Marée', 'rue de la Marée'],
	['n° 4 place Dalton', 'place Dalton'],
	['3a rue Alma', 'rue Alma'],
	['rue du 8 mai 1945', 'rue du 8 mai 1945'],
	['12 avenue du 11 Novembre', 'avenue du 11 Novembre']
])('« %s » is told as « %s »', (typed, told) => {
	expect(withoutNumber(typed)).toBe(told);
});
