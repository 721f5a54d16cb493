import { expect, test } from 'vitest';
import { hoursArithmetic, otherHoursArithmetic, seancesArithmetic } from './arithmetic.ts';
import { countFacts } from '../count/count-facts.ts';
import { ficheTotals, type CycleTotals } from '../count/fiche-totals.ts';
import { figuresOf } from './figures.ts';
import { seasonOf, type CycleRegister } from '../count/register.fixture.ts';
import { SENOU, season2018 } from '../count/season-2018.fixture.ts';

function heldOf(season: ReturnType<typeof season2018>, slug: string): CycleTotals[] {
	const fiche = countFacts(season).fiches.find((one) => one.programme.slug === slug);
	if (!fiche) throw new Error(`no fiche ${slug}`);
	return ficheTotals(fiche, 2018).cycles.filter((cycle) => cycle.status === 'held');
}

function plain(words: string | null): string | undefined {
	return words?.replaceAll('\u00a0', ' ');
}

function irregular(...minutes: number[]): CycleTotals[] {
	const days = '03-01 03-08';
	const cycles = minutes.map((length, at): CycleRegister => {
		const lines = [['paul', 1950, at === 0 ? 'XX' : 'X-']] as const;
		return {
			programme: 'senou',
			label: `Session ${at + 1}`,
			registers: [{ days, minutes: length, lines }]
		};
	});
	return heldOf(seasonOf(2018, [SENOU], cycles), 'senou');
}

test('a regular season is a product', () => {
	const held = heldOf(season2018(), 'senou');
	expect(plain(hoursArithmetic(held))).toBe('4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h');
	expect(seancesArithmetic(held)).toBe('4 cycles × 2 groupes × 4 séances = 32 séances tenues');
});

test('with not as many groups in each cycle, groups are counted together', () => {
	const held = heldOf(season2018(), 'ateliers');
	expect(plain(hoursArithmetic(held))).toBe('5 groupes × 10 séances × 2 h = 100 h');
});

test('a factor of one is left out', () => {
	const held = heldOf(season2018(), 'numerikids');
	expect(plain(hoursArithmetic(held))).toBe('13 séances × 2 h = 26 h');
});

test('séances of several lengths are added', () => {
	expect(plain(hoursArithmetic(irregular(90, 120)))).toBe(
		'2 séances × 1 h 30 + 1 séance × 2 h = 5 h'
	);
});

test('too many lengths to read are added cycle by cycle', () => {
	expect(plain(hoursArithmetic(irregular(60, 75, 90, 105, 120)))).toBe(
		'2 h (Session 1) + 1 h 15 (Session 2) + 1 h 30 (Session 3) + 1 h 45 (Session 4) + 2 h (Session 5) = 8 h 30'
	);
});

test('nothing held is nothing', () => {
	expect(plain(hoursArithmetic([]))).toBe('aucune séance tenue = 0 h');
});

test('sixty hours would be five classes instead of four', () => {
	const held = heldOf(season2018(), 'senou');
	expect(plain(otherHoursArithmetic(held, 3600))).toBe(
		'avec 5 séances au lieu de 4, on trouverait 60 h'
	);
});

test('hours that no single factor explains are not explained', () => {
	const held = heldOf(season2018(), 'senou');
	expect(otherHoursArithmetic(held, 3700)).toBeNull();
	expect(otherHoursArithmetic(held, 2880 * 4)).toBeNull();
	expect(otherHoursArithmetic(irregular(90, 120), 3600)).toBeNull();
});

test('every figure of SÉNOU is told with its arithmetic', () => {
	const [fiche] = countFacts(season2018()).fiches.filter(({ programme }) => programme === SENOU);
	const figures = figuresOf(ficheTotals(fiche!, 2018), fiche!.programme);
	const told = Object.fromEntries(figures.map((one) => [one.key, plain(one.explanation)]));
	expect(told).toMatchObject({
		people: '32 en cumulé − 1 retour dans un autre cycle = 31',
		trainees: '10 + 8 + 7 + 7 = 32',
		groups: '2 + 2 + 2 + 2 = 8',
		attendances: '107 présences à l’heure + 0 retard = 107',
		personMinutes: '107 présences × 1 h 30 = 160 h 30',
		attendanceRate: '107 présences ÷ 128 pointages entre l’inscription et l’abandon = 84 %',
		dropOuts: 'aucune inscription quittée en cours de cycle'
	});
});

test('lates are taken off the hours received', () => {
	const lines = [['paul', 1950, 'LX']] as const;
	const registers = [{ days: '03-01 03-08', minutes: 90, lines }];
	const season = seasonOf(2018, [SENOU], [{ programme: 'senou', label: 'mars', registers }]);
	const [fiche] = countFacts(season).fiches;
	const figures = figuresOf(ficheTotals(fiche!, 2018), fiche!.programme);
	const received = figures.find((one) => one.key === 'personMinutes');
	expect(plain(received!.explanation)).toBe('2 présences × 1 h 30 − 15 min de retards = 2 h 45');
});
