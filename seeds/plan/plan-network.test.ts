import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenth } from '../../tests/gate/night.ts';
import { closedDays } from '../calendar/closed-days.ts';
import { planNetwork } from './plan-network.ts';
import type { PlannedCentre, PlannedGroup } from './planned.ts';

const NOVEMBER = '2026-11-24';
const anyDay = fc
	.integer({ min: 0, max: 4000 })
	.map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString());

const centreOf = (network: PlannedCentre[], slug: string) =>
	network.find(({ content }) => content.slug === slug)!;
const peopleOf = (groups: PlannedGroup[]) =>
	new Set(groups.flatMap(({ members }) => members.map(({ person }) => person)));

test('the same day always tells the same story', () => {
	expect(planNetwork(NOVEMBER)).toEqual(planNetwork(NOVEMBER));
});

test('whatever the day, Jacques Brel has a course to come or running, and a list waiting', () => {
	fc.assert(
		fc.property(anyDay, (today) => {
			const { groups } = centreOf(planNetwork(today), 'jacques-brel');
			const waiting = groups.filter(({ days }) => days[0]! > today);
			expect(waiting.some(({ members }) => members.length > 0)).toBe(true);
			expect(groups.some(({ days }) => days.some((day) => day >= today))).toBe(true);
		}),
		{ numRuns: tenth(100) }
	);
});

test('whatever the day, no group is planned twice, on a closed day, or marked ahead of time', () => {
	fc.assert(
		fc.property(anyDay, (today) => {
			for (const { groups } of planNetwork(today)) {
				const names = groups.map(({ programme, year, cycleLabel, group }) =>
					[programme, year, cycleLabel, group.label].join('/')
				);
				expect(new Set(names).size).toBe(names.length);
				for (const { days, sheets, year } of groups) {
					const closed = new Set(closedDays(year));
					expect(days.some((day) => closed.has(day))).toBe(false);
					expect([...sheets.keys()].some((day) => day >= today)).toBe(false);
				}
			}
		}),
		{ numRuns: tenth(100) }
	);
});

test('this autumn has its stories: a late, a departure, a cancelled séance, a sheet to fill', () => {
	const { groups } = centreOf(planNetwork(NOVEMBER), 'jacques-brel');
	const running = groups.filter(({ days }) => days[0]! < NOVEMBER && days.at(-1)! >= NOVEMBER);
	const ateliers = running.filter(({ programme }) => programme === 'ateliers');
	expect(ateliers.map(({ group }) => group.label)).toEqual([
		'Débuter',
		'Se rassurer',
		'Aller plus loin'
	]);
	const sheets = ateliers.flatMap((group) => [...group.sheets.values()]);
	expect(sheets.filter(({ kind }) => kind === 'cancelled')).toHaveLength(1);
	const marks = sheets.flatMap((sheet) =>
		sheet.kind === 'filled' ? [...sheet.marks.values()] : []
	);
	expect(marks).toContainEqual({ kind: 'late', minutes: 20 });
	expect(ateliers.flatMap(({ members }) => members).filter(({ leaves }) => leaves)).toHaveLength(1);
	const past = ateliers.flatMap(({ days }) => days.filter((day) => day < NOVEMBER));
	expect(past.length - sheets.length).toBe(1);
});

test('last year counts about forty people, this year some of them again', () => {
	const { groups } = centreOf(planNetwork(NOVEMBER), 'jacques-brel');
	const lastYear = peopleOf(groups.filter(({ year }) => year === 2025));
	const thisYear = peopleOf(groups.filter(({ year }) => year === 2026));
	expect(lastYear.size).toBeGreaterThanOrEqual(35);
	expect(lastYear.size).toBeLessThanOrEqual(45);
	const again = lastYear.intersection(thisYear).size;
	expect(again).toBeGreaterThan(5);
	expect(again).toBeLessThan(lastYear.size);
});

test('its people look like those of a social centre: more women, many seniors, few without a phone', () => {
	const people = [...peopleOf(planNetwork(NOVEMBER).flatMap(({ groups }) => groups))];
	const share = (is: (person: (typeof people)[number]) => boolean) =>
		people.filter(is).length / people.length;
	expect(share(({ sex }) => sex === 'female')).toBeGreaterThan(0.5);
	expect(share(({ sex }) => sex === 'female')).toBeLessThan(0.75);
	expect(share(({ birthYear }) => birthYear !== undefined && birthYear <= 1966)).toBeGreaterThan(
		0.3
	);
	expect(share(({ phone }) => phone === undefined)).toBeGreaterThan(0);
	expect(share(({ phone }) => phone === undefined)).toBeLessThan(0.2);
	expect(people.some(({ phone }) => phone?.owner === 'responsible-adult')).toBe(true);
});

test('one centre has just started, and some have fewer than eleven people', () => {
	const network = planNetwork(NOVEMBER);
	expect(peopleOf(centreOf(network, 'les-faienciers').groups).size).toBe(0);
	const small = network.filter(({ groups }) => {
		const { size } = peopleOf(groups.filter(({ year }) => year === 2026));
		return size > 0 && size < 11;
	});
	expect(small.length).toBeGreaterThanOrEqual(2);
});
