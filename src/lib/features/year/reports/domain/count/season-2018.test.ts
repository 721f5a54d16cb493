import { expect, test } from 'vitest';
import { countFacts } from './count-facts.ts';
import { ficheTotals } from './fiche-totals.ts';
import { season2018 } from './season-2018.fixture.ts';

const season = countFacts(season2018());

function totalsOf(slug: string) {
	const fiche = season.fiches.find((one) => one.programme.slug === slug);
	if (!fiche) throw new Error(`no fiche ${slug}`);
	return ficheTotals(fiche, season.year);
}

test('SÉNOU, as the registers give it: 48 hours, not the 60 of the annex', () => {
	const totals = totalsOf('senou');
	expect(totals.cycles.map((cycle) => [cycle.label, cycle.status, cycle.trainees])).toEqual([
		['janvier-février', 'held', 10],
		['mars-avril', 'held', 8],
		['mai-juin', 'held', 7],
		['octobre-novembre', 'held', 7]
	]);
	expect(totals).toMatchObject({
		trainees: 32,
		people: 31,
		seances: 32,
		minutes: 2880,
		attendances: 107,
		personMinutes: 9630,
		dropOuts: 0
	});
	expect(totals.attendanceRate).toBeCloseTo(107 / 128, 10);
});

test('the adult workshops keep their cancelled cycle in its place', () => {
	const totals = totalsOf('ateliers');
	expect(
		totals.cycles.map((cycle) => [cycle.status, cycle.trainees, cycle.seances, cycle.minutes])
	).toEqual([
		['held', 5, 20, 2400],
		['cancelled', 0, 0, 0],
		['held', 8, 30, 3600]
	]);
	expect(totals).toMatchObject({
		trainees: 13,
		people: 13,
		seances: 50,
		minutes: 6000,
		attendances: 113,
		personMinutes: 13560,
		dropOuts: 1
	});
});

test('marks after a drop-out leave the attendance rate alone', () => {
	expect(totalsOf('ateliers').attendanceRate).toBeCloseTo(113 / 124, 10);
});

test('Numérikids: six children, thirteen Wednesdays', () => {
	expect(totalsOf('numerikids')).toMatchObject({ people: 6, seances: 13, attendances: 56 });
});

test('somebody of two programmes is one person of the centre', () => {
	expect(season.people.people).toBe(49);
	expect(31 + 13 + 6).toBe(50);
});
