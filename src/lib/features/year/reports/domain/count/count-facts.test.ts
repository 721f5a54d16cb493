import { expect, test } from 'vitest';
import { countFacts } from './count-facts.ts';
import type { SeasonFacts } from './facts.ts';
import { ficheTotals, type FicheTotals } from './fiche-totals.ts';
import { seasonOf, type CycleRegister, type Register } from './register.fixture.ts';
import { SENOU } from './season-2018.fixture.ts';

const DAYS = '03-01 03-08 03-15';

function cycle(registers: Register[], more: Partial<CycleRegister> = {}): CycleRegister {
	return { programme: 'senou', label: 'mars-avril', registers, ...more };
}

function register(lines: Record<string, string>, more: Partial<Register> = {}): Register {
	const asLines = Object.entries(lines).map(([person, marks]) => [person, 1950, marks] as const);
	return { days: DAYS, minutes: 90, lines: asLines, ...more };
}

function totalsOf(facts: SeasonFacts): FicheTotals {
	const [fiche] = countFacts(facts).fiches;
	if (!fiche) throw new Error('no fiche');
	return ficheTotals(fiche, facts.year);
}

function season(...cycles: CycleRegister[]): SeasonFacts {
	return seasonOf(2018, [SENOU], cycles);
}

test('a séance without a single mark was not held', () => {
	const totals = totalsOf(season(cycle([register({ paul: 'X-X', amina: 'X-A' })])));
	expect(totals).toMatchObject({ seances: 2, minutes: 180, attendances: 3 });
});

test('a cancelled séance counts nothing, even with marks', () => {
	const register1 = register({ paul: 'XXX' }, { cancelledDays: '03-08' });
	expect(totalsOf(season(cycle([register1])))).toMatchObject({ seances: 2, attendances: 2 });
});

test('real minutes replace the planned ones', () => {
	const facts = season(cycle([register({ paul: 'XXX' })]));
	facts.seances[0]!.realMinutes = 60;
	expect(totalsOf(facts)).toMatchObject({ minutes: 240, personMinutes: 240 });
});

test('somebody late is there, less the minutes missed', () => {
	const totals = totalsOf(season(cycle([register({ paul: 'LXA' })])));
	expect(totals).toMatchObject({ attendances: 2, personMinutes: 165 });
	expect(totals.attendanceRate).toBeCloseTo(2 / 3, 10);
});

test('nobody receives less than nothing', () => {
	const facts = season(cycle([register({ paul: 'LXX' })]));
	facts.marks[0]!.lateMinutes = 300;
	expect(totalsOf(facts).personMinutes).toBe(180);
});

test('a person in two groups of a cycle is one trainee; in two cycles, two trainees', () => {
	const twoGroups = cycle([register({ paul: 'XXX' }), register({ paul: 'XXX', amina: 'XXX' })]);
	const later = cycle([register({ paul: 'XXX' }, { days: '05-03 05-17 05-24' })], {
		label: 'mai-juin'
	});
	expect(totalsOf(season(twoGroups, later))).toMatchObject({ trainees: 3, people: 2 });
});

test('absent at every séance is enrolled all the same', () => {
	const totals = totalsOf(season(cycle([register({ paul: 'XXX', rose: 'AEA' })])));
	expect(totals).toMatchObject({ people: 2, trainees: 2, attendances: 3 });
});

test('the rate looks at marks from the enrolment to the drop-out only', () => {
	const facts = season(cycle([register({ paul: 'AXX' }), register({ rose: 'XX.' })]));
	facts.enrolments[0]!.enrolledOn = '2018-03-08';
	const totals = totalsOf(facts);
	expect(totals.countedMarks).toBe(4);
	expect(totals.attendanceRate).toBe(1);
	expect(totals.dropOuts).toBe(1);
});

test('without a mark inside an enrolment there is no rate', () => {
	const facts = season(cycle([register({ paul: 'XXX' })]));
	facts.enrolments[0]!.enrolledOn = '2018-12-01';
	expect(totalsOf(facts).attendanceRate).toBeNull();
});

test('a cycle called off before it began has no trainee, whoever was enrolled', () => {
	const off = cycle([register({ paul: '---' })], { cancelled: '2018-02-20' });
	const totals = totalsOf(season(off));
	expect(totals.cycles).toMatchObject([{ status: 'cancelled', trainees: 0, enrolled: 1 }]);
	expect(totals).toMatchObject({ people: 0, trainees: 0, minutes: 0, dropOuts: 0 });
});

test('a cycle called off after it had begun keeps what was held', () => {
	const off = cycle([register({ paul: 'X--' })], { cancelled: '2018-03-05' });
	expect(totalsOf(season(off)).cycles).toMatchObject([
		{ status: 'held', interrupted: true, trainees: 1, seances: 1, minutes: 90 }
	]);
});

test('a cycle still to come is neither held nor cancelled', () => {
	expect(totalsOf(season(cycle([register({ paul: '---' })]))).cycles).toMatchObject([
		{ status: 'not-held', trainees: 0, enrolled: 1 }
	]);
});

test('a programme of which nothing is known has no fiche', () => {
	expect(countFacts(season()).fiches).toEqual([]);
});

test('a mark of an unknown enrolment is an error, not a silent zero', () => {
	const facts = season(cycle([register({ paul: 'XXX' })]));
	facts.marks[0]!.enrolmentId = 'nobody';
	expect(() => countFacts(facts)).toThrow(/unknown enrolment/);
});

test('people are split by sex, age band and commune, the unknown apart', () => {
	const facts = season(cycle([register({ paul: 'XXX', amina: 'XXX', rose: 'XXX' })]));
	const [paul, amina, rose] = facts.people;
	Object.assign(paul!, { sex: 'male', commune: 'Outreau', seenBefore: true });
	Object.assign(amina!, { sex: 'female', commune: ' ', birthYear: 2000 });
	Object.assign(rose!, { commune: 'Outreau', birthYear: null, ageBand: 'soixante_dix_plus' });
	const { people } = countFacts(facts);
	expect(people).toMatchObject({ people: 3, newPeople: 2, returningPeople: 1 });
	expect(people.bySex).toEqual({ female: 1, male: 1, unknown: 1 });
	expect(people.byAgeBand).toMatchObject({
		dix_huit_vingt_quatre: 1,
		soixante_soixante_neuf: 1,
		soixante_dix_plus: 1
	});
	expect(people.byCommune).toEqual([
		{ commune: 'Outreau', people: 2 },
		{ commune: null, people: 1 }
	]);
});
