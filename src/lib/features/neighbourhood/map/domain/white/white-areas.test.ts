import { describe, expect, test } from 'vitest';
import contours from '#content/geo/boulonnais-communes.json' with { type: 'json' };
import type { Contours } from '../contours.ts';
import { townAt } from '../contours.ts';
import { minutesOnFoot } from '../walk.ts';
import { middleOf } from './middle-of.ts';
import {
	type PeopledArea,
	WALKED_METRES,
	WALKED_MINUTES,
	missingWords,
	whiteAreas
} from './white-areas.ts';
import { whiteDrawing } from './white-drawing.ts';

const TOWNS = contours as Contours;
const HALL = { latitude: 50.704, longitude: 1.591 };
const DEGREE = 111_195;
/** So many metres north of the hall. */
const north = (metres: number) => ({ ...HALL, latitude: HALL.latitude + metres / DEGREE });
const area = (said: Partial<PeopledArea> = {}): PeopledArea => ({
	...{ key: '62643', name: 'Outreau', kind: 'commune', atLeast: 30, at: HALL, radius: 0 },
	...said
});
const grocery = (metres: number) => ({ ...north(metres), kind: 'ES', needs: ['manger'] });
const lacks = (metres: number, radius = 0) =>
	whiteAreas([area({ radius })], [grocery(metres)])[0]!.missing.map(({ theme }) => theme.code);

describe('a walk', () => {
	test('is fifteen minutes by the pace and the detour that are told', () => {
		expect(WALKED_METRES).toBeCloseTo(773, 0);
		expect(minutesOnFoot(HALL, north(770))).toBe(WALKED_MINUTES);
	});

	test('reaches what is just inside, and not what is just outside', () => {
		expect(lacks(765)).not.toContain('manger-dormir');
		expect(lacks(780)).toContain('manger-dormir');
	});

	test('or stays in the quarter, however large it is', () => {
		expect(lacks(1500, 1600)).not.toContain('manger-dormir');
	});
});

test('each chapter that no place answers is told, with how far the nearest is', () => {
	const [told] = whiteAreas([area()], [grocery(2000), { ...north(100), kind: 'MUNI', needs: [] }]);
	const codes = told!.missing.map(({ theme }) => theme.code);
	expect(codes).not.toContain('papiers');
	expect(codes).toHaveLength(8);
	const words = told!.missing.map((lack) => missingWords(lack).replace(/\s/g, ' '));
	expect(words[0]).toBe('Manger, dormir, s’habiller : le plus proche est à 39 minutes à pied');
	expect(words[1]).toBe('Argent, factures et aides : aucun lieu nulle part');
});

test('where most lacks comes first', () => {
	const far = area({ key: 'loin', name: 'Ailleurs', at: north(9000) });
	const names = whiteAreas([area(), far], [grocery(10)]).map(({ name }) => name);
	expect(names).toEqual(['Ailleurs', 'Outreau']);
});

test('the middle of each commune is in it, but where the sea or a neighbour hollows it', () => {
	const inside = TOWNS.features.filter((town) => {
		const { latitude, longitude } = middleOf(town);
		return townAt(TOWNS, latitude, longitude)?.code === town.properties.code;
	});
	expect(inside.length).toBe(TOWNS.features.length);
});

test('the drawing says by a number what its colours say, and nothing of where nobody is told to live', () => {
	const told = whiteAreas([area()], [grocery(10)]);
	const drawing = whiteDrawing(TOWNS, told)!;
	expect(drawing.numbers).toEqual([expect.objectContaining({ key: '62643', missing: 8 })]);
	const lack = (code: string) => drawing.towns.find((town) => town.code === code)!.lack;
	expect(lack('62643')).toBe('most');
	expect(lack('62160')).toBeNull();
	expect(JSON.stringify(drawing).length).toBeLessThan(25_000);
});
