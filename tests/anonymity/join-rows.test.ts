import { describe, expect, test } from 'vitest';
import { joinRows, type Known, leaks } from './join-rows.ts';
import type { SeenRow, SeenTable } from './measures.ts';

const MANY = 60;
const DAY = Date.parse('2026-11-24T00:00:00Z');

/** Drawn the same way each time. */
function drawing(seed: number) {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/** Everybody calls from the kiosk, one after the other; and says something there, of which nothing is left. */
function world(plant: (row: SeenRow, nth: number) => Partial<SeenRow> = () => ({}), seed = 7) {
	const draw = drawing(seed);
	const uuid = () =>
		'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () =>
			Math.floor(draw() * 16).toString(16)
		);
	const calls: SeenRow[] = Array.from({ length: MANY }, (_, nth) => ({
		columns: {
			id: uuid(),
			kiosk_id: `kiosk-${nth}`,
			hall: `hall-${nth % 4}`,
			mail: 'x'.repeat(9 + (nth % 17)),
			recorded_at: Temporal.Instant.fromEpochMilliseconds(callAt(nth)),
			rank: nth
		},
		...{ xmin: 1000 + nth * 7, place: nth }
	}));
	const shuffled = Array.from({ length: MANY }, (_, nth) => nth).toSorted(() => draw() - 0.5);
	const said = shuffled.map((nth, place) => {
		const row = {
			columns: {
				id: uuid(),
				day: new Date(DAY),
				sealed: Buffer.alloc(508, Math.floor(draw() * 256))
			},
			...{ xmin: 9000, place }
		};
		const planted = plant(row, nth);
		return { ...row, ...planted, columns: { ...row.columns, ...planted.columns } };
	});
	const known = (name: string, rows: SeenRow[], whose: string[]): Known => ({
		table: { name, rows },
		whose
	});
	return {
		hidden: known(
			'contributions',
			said,
			shuffled.map((nth) => `person ${nth}`)
		),
		named: known(
			'help_calls',
			calls,
			calls.map((_, nth) => `person ${nth}`)
		)
	};
}
const callAt = (nth: number) => DAY + 8 * 3_600_000 + nth * 300_000;
const v7 = (ms: number) => {
	const hex = ms.toString(16).padStart(12, '0');
	return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
const waysOf = ({ hidden, named }: ReturnType<typeof world>, through: SeenTable[] = []) =>
	new Set(leaks(joinRows(hidden, named, through)).map(({ way }) => way));

test('what keeps a day, a random identifier and one size leads to nobody', () => {
	for (let seed = 1; seed <= 100; seed += 1) {
		expect([...waysOf(world(undefined, seed))]).toEqual([]);
	}
});

describe('a leak that is planted is found', () => {
	test.each<[string, string, (row: SeenRow, nth: number) => Partial<SeenRow>]>([
		['the screen it came from', 'key', (_, nth) => ({ columns: { kiosk_id: `kiosk-${nth}` } })],
		[
			'the instant, to half a minute',
			'instant',
			(_, nth) => ({ columns: { recorded_at: new Date(callAt(nth) + 30_000) } })
		],
		[
			'the instant, as the pool reads it',
			'instant',
			(_, nth) => ({
				columns: { at: Temporal.Instant.fromEpochMilliseconds(callAt(nth) + 30_000) }
			})
		],
		[
			'the millisecond that is in an identifier',
			'instant',
			(_, nth) => ({ columns: { id: v7(callAt(nth) + 900) } })
		],
		['the same transaction', 'transaction', (_, nth) => ({ xmin: 1000 + nth * 7 })],
		['a transaction just after', 'transaction', (_, nth) => ({ xmin: 1002 + nth * 7 })],
		['where it lies, among others', 'order', (_, nth) => ({ place: nth + (nth % 3) })],
		['a number that grows', 'order', (_, nth) => ({ columns: { rank: nth * 10 } })],
		['one screen of four', 'key', (_, nth) => ({ columns: { hall: `hall-${nth % 4}` } })],
		[
			'the instant that is in an identifier, to twenty minutes',
			'order',
			(_, nth) => ({ columns: { id: v7(callAt(nth - (nth % 4)) + 900) } })
		],
		[
			'the order of transactions, of four who came at once',
			'transaction',
			(_, nth) => ({ xmin: 1002 + (nth - (nth % 4)) * 7 })
		],
		[
			'how long what is sealed is, which is that of her address',
			'order',
			(_, nth) => ({ columns: { sealed: Buffer.alloc(60 + (nth % 17)) } })
		],
		[
			'how long what is sealed is',
			'order',
			(_, nth) => ({ columns: { sealed: Buffer.alloc(100 + nth) } })
		]
	])('%s', (_name, way, plant) => {
		expect([...waysOf(world(plant))]).toContain(way);
	});

	test.each<[string, (row: SeenRow, nth: number) => Partial<SeenRow>, (nth: number) => SeenRow]>([
		[
			'by its transaction',
			(_, nth) => ({ xmin: 20_000 - nth * 3 }),
			(nth) => ({
				columns: { digest: Buffer.alloc(32, nth), recorded_at: new Date(callAt(nth) + 5000) },
				...{ xmin: 20_000 - nth * 3, place: 59 - nth }
			})
		],
		[
			'by its key',
			(_, nth) => ({ columns: { ticket: `ticket-${nth}` } }),
			(nth) => ({
				columns: { of: `ticket-${nth}`, at: new Date(callAt(nth) + 5000) },
				...{ xmin: 50_000, place: 59 - nth }
			})
		]
	])('an instant that a third table keeps, %s', (_name, plant, third) => {
		const rows = Array.from({ length: MANY }, (_, nth) => third(nth));
		expect([...waysOf(world(plant), [{ name: 'handled_posts', rows }])]).toContain('third table');
	});
});

test('an order is found where everybody has several rows, of two days', () => {
	const { hidden, named } = world((_, nth) => ({ columns: { rank: nth } }));
	const other = world(undefined, 11).hidden;
	const both = (one: Known, two: Known): Known => ({
		table: { name: one.table.name, rows: [...one.table.rows, ...two.table.rows] },
		whose: [...one.whose, ...two.whose]
	});
	const later = named.table.rows.map((row, nth) => ({
		...row,
		...{ xmin: 90_000 + ((nth * 37) % 60), place: 900 + ((nth * 37) % 60) }
	}));
	const calls = both(named, { table: { name: 'help_calls', rows: later }, whose: named.whose });
	expect(leaks(joinRows(both(hidden, other), calls)).map(({ way }) => way)).toContain('order');
});
