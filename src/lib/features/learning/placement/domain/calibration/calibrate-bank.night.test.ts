import { describe, expect, test } from 'vitest';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import type { Bank } from '../bank.ts';
import { calibrateBank, FEWEST_ANSWERS } from './calibrate-bank.ts';
import { proposeBank } from './calibrate-proposal.ts';
import { expertBank, inventedCrowd, rowsOf, trueBank } from '../bank/calibrate.fixture.ts';

const middle = ([low, high]: [number, number]) => (low + high) / 2;
const quadraticMean = (errors: number[]) =>
	Math.sqrt(errors.reduce((sum, one) => sum + one ** 2, 0) / errors.length);

/** 300 answers an item. */
const PER_DOMAIN = 6;
const PEOPLE = 600;

/** Experts wrong by 0.7 on average, and people whose real answers say so. */
function world(seed: number, lower = 0) {
	const chance = chanceFrom(seed);
	const bank = expertBank(PER_DOMAIN);
	const real = trueBank(bank, chance);
	const rows = rowsOf(inventedCrowd(real, { people: PEOPLE, asked: 12, chance, lower }));
	return { bank, rows, real };
}

/** Distance of every item from what it really is. */
function distances(real: Bank, items: { item: string; b: [number, number] }[]): number[] {
	const truth = new Map(real.items.map(({ id, b }) => [id, b]));
	return items.map(({ item, b }) => middle(b) - middle(truth.get(item)!));
}

describe('experts were wrong, and 300 answers an item put them right', () => {
	const { bank, rows, real } = world(11);
	const found = calibrateBank(bank, rows);
	const after = found.moved.map((moved) => ({ item: moved.item, b: moved.became.b }));

	test('the error on difficulties is more than halved', () => {
		expect(found.settled).toBe(true);
		expect(found.stayed).toEqual([]);
		const was = quadraticMean(
			distances(
				real,
				bank.items.map(({ id, b }) => ({ item: id, b }))
			)
		);
		const is = quadraticMean(distances(real, after));
		expect({ was, is }).toSatisfy(() => is < was * 0.5 && is < 0.4);
	});

	test('the error said covers the truth as it should', () => {
		const within = distances(real, after).filter(
			(distance, at) => Math.abs(distance) < 2 * found.moved[at]!.error.difficulty
		);
		expect(within.length / after.length).toBeGreaterThan(0.85);
	});

	test('slopes come nearer too, and thresholds stay in order', () => {
		const truth = new Map(real.items.map(({ id, a }) => [id, a]));
		const wrongBy = found.moved.map(({ item, became }) => became.a - truth.get(item)!);
		const wasWrongBy = found.moved.map(({ item }) => 1.2 - truth.get(item)!);
		expect(quadraticMean(wrongBy)).toBeLessThan(0.85 * quadraticMean(wasWrongBy));
		for (const { b } of after) expect(b[0]).toBeLessThan(b[1]);
	});

	test('the same answers in another order propose the same version', () => {
		const again = calibrateBank(
			bank,
			rows.toReversed().map((row) => row.toReversed())
		);
		expect(proposeBank(bank, again).to).toBe(proposeBank(bank, found).to);
		expect(again).toEqual(found);
	});

	test('the old version is left as it was, beside the new one', () => {
		const proposed = proposeBank(bank, found);
		expect(proposed.from).toBe('1');
		expect(proposed.to).toMatch(/^1\+calibrage-[0-9a-f]{8}$/);
		expect(bank).toEqual(expertBank(PER_DOMAIN));
		expect(proposed.bank.items.map(({ id }) => id)).toEqual(bank.items.map(({ id }) => id));
	});
});

test('people 0.7 lower than was supposed do not make every item look harder', () => {
	const { bank, rows, real } = world(12, 0.84);
	const found = calibrateBank(bank, rows);
	const shift = distances(
		real,
		found.moved.map(({ item, became }) => ({ item, b: became.b }))
	);
	const drift = shift.reduce((sum, one) => sum + one, 0) / shift.length;
	// 24 experts wrong by 0.7 each cannot place the whole better than 0.14, nor 12 than 0.2.
	expect(Math.abs(drift)).toBeLessThan(0.3);
	expect(Object.values(found.means).every((mean) => mean < -0.6)).toBe(true);
});

describe('an item asked too little keeps the experts’ word', () => {
	const { bank, rows } = world(13);
	const [rare] = bank.items;
	const asked = (kept: number) => {
		let left = kept;
		return rows.map((row) => row.filter(({ item }) => item !== rare!.id || left-- > 0));
	};

	test('149 answers change nothing, and it is said', () => {
		const found = calibrateBank(bank, asked(FEWEST_ANSWERS - 1));
		expect(found.stayed).toEqual([{ item: rare!.id, answers: FEWEST_ANSWERS - 1 }]);
		expect(found.moved.map(({ item }) => item)).not.toContain(rare!.id);
		const { items } = proposeBank(bank, found).bank;
		expect(items[0]).toEqual(rare);
	});

	test('at 150, a surer expert is moved less', () => {
		const moveOf = (bSd: number) => {
			const surer = { ...bank, items: [{ ...rare!, bSd }, ...bank.items.slice(1)] };
			const found = calibrateBank(surer, asked(FEWEST_ANSWERS));
			return Math.abs(middle(found.moved[0]!.became.b) - middle(rare!.b));
		};
		expect(moveOf(0.05)).toBeLessThan(0.25 * moveOf(0.7));
	});
});

test('without a single item often enough asked, nothing is proposed', () => {
	const bank = expertBank(2);
	const found = calibrateBank(bank, [[{ item: 'software-1', answer: 2 }]]);
	expect(found.moved).toEqual([]);
	expect(proposeBank(bank, found)).toMatchObject({ from: '1', to: '1', bank });
});
