import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBandIn } from '#lib/features/people/people/index.ts';
import { anySeason } from './any-season.fixture.ts';
import { countFacts } from './count-facts.ts';
import type { SeasonFacts } from './facts.ts';
import { ficheTotals, sumOf } from './fiche-totals.ts';
import { buildReport, type Report } from '../figures/report.ts';

function reportOf(facts: SeasonFacts): Report {
	const request = { closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null };
	return buildReport(countFacts(facts), request);
}

function forAnyReport(check: (report: Report, facts: SeasonFacts) => void): void {
	fc.assert(
		fc.property(anySeason, (facts) => check(reportOf(facts), facts)),
		{ numRuns: 100 }
	);
}

test('additive totals are the sums of their fiches, fiches of their cycles, the year of its months', () => {
	forAnyReport(({ fiches, totals, months }) => {
		for (const key of ['attendances', 'seances', 'minutes', 'personMinutes', 'trainees'] as const) {
			expect(sumOf(fiches, (fiche) => fiche.totals[key])).toBe(totals[key]);
			for (const fiche of fiches)
				expect(sumOf(fiche.totals.cycles, (cycle) => cycle[key])).toBe(fiche.totals[key]);
		}
		for (const key of ['attendances', 'seances', 'minutes'] as const)
			expect(sumOf(months, (month) => month[key])).toBe(totals[key]);
	});
});

test('different people are never more than trainees, nor than the people of the centre', () => {
	forAnyReport(({ fiches, totals }, facts) => {
		expect(totals.people).toBeLessThanOrEqual(facts.people.length);
		expect(totals.people).toBeLessThanOrEqual(sumOf(fiches, (fiche) => fiche.totals.people));
		for (const { totals: own } of fiches) expect(own.people).toBeLessThanOrEqual(own.trainees);
	});
});

test('every split of the people sums to the people', () => {
	forAnyReport(({ people }) => {
		const values = (split: Record<string, number>) => sumOf(Object.values(split), (count) => count);
		expect(values(people.bySex)).toBe(people.people);
		expect(values(people.byAgeBand)).toBe(people.people);
		expect(sumOf(people.byCommune, (commune) => commune.people)).toBe(people.people);
		expect(people.newPeople + people.returningPeople).toBe(people.people);
	});
});

test('hours received stay between zero and the longest séance for everybody present', () => {
	forAnyReport(({ fiches }) => {
		for (const { totals, counts } of fiches) {
			const longest = Math.max(
				0,
				...counts.cycles.flatMap((cycle) => cycle.seances.map((seance) => seance.minutes))
			);
			expect(totals.personMinutes).toBeGreaterThanOrEqual(0);
			expect(totals.personMinutes).toBeLessThanOrEqual(totals.attendances * longest);
		}
	});
});

test('an attendance rate is between 0 and 1, or is not computed; who comes freely has none', () => {
	forAnyReport(({ fiches }) => {
		for (const { totals, counts } of fiches) {
			const isFree = counts.programme.countedBy === 'visits';
			expect(totals.dropOuts === null).toBe(isFree);
			if (isFree || totals.countedMarks === 0) expect(totals.attendanceRate).toBeNull();
			else expect(totals.attendanceRate).toBeGreaterThanOrEqual(0);
			expect(totals.attendanceRate ?? 0).toBeLessThanOrEqual(1);
		}
	});
});

test('a cancelled cycle counts nothing', () => {
	forAnyReport(({ fiches }) => {
		const cycles = fiches.flatMap((fiche) => fiche.totals.cycles);
		for (const cycle of cycles.filter(({ status }) => status !== 'held'))
			expect([cycle.trainees, cycle.seances, cycle.minutes, cycle.dropOuts]).toEqual([0, 0, 0, 0]);
	});
});

test('the order rows come in changes nothing', () => {
	fc.assert(
		fc.property(anySeason, fc.infiniteStream(fc.nat()), (facts, stream) => {
			expect(countFacts(shuffled(facts, stream))).toEqual(countFacts(facts));
		}),
		{ numRuns: 100 }
	);
});

test('a purge that leaves only the age band changes no figure', () => {
	forAnyReport((report, facts) => {
		const purged = facts.people.map((person) => ({
			...person,
			id: `anonyme ${person.id}`,
			birthYear: null,
			ageBand: ageBandIn(facts.year, person.birthYear)
		}));
		const enrolments = facts.enrolments.map((enrolment) => {
			return { ...enrolment, personId: `anonyme ${enrolment.personId}` };
		});
		expect(reportOf({ ...facts, people: purged, enrolments })).toEqual(report);
	});
});

test('counts frozen as JSON give the same report', () => {
	fc.assert(
		fc.property(anySeason, (facts) => {
			const counts = countFacts(facts);
			const frozen = JSON.parse(JSON.stringify(counts)) as typeof counts;
			for (const [at, fiche] of counts.fiches.entries()) {
				const stored = frozen.fiches[at];
				expect(stored && ficheTotals(stored, 2018)).toEqual(ficheTotals(fiche, 2018));
			}
		})
	);
});

function shuffled(facts: SeasonFacts, stream: Iterator<number>): SeasonFacts {
	const mix = <Row>(rows: Row[]): Row[] =>
		rows
			.map((row) => ({ row, at: Number(stream.next().value) }))
			.toSorted((a, b) => a.at - b.at)
			.map(({ row }) => row);
	return {
		...facts,
		programmes: mix(facts.programmes),
		cycles: mix(facts.cycles),
		groups: mix(facts.groups),
		seances: mix(facts.seances),
		enrolments: mix(facts.enrolments),
		marks: mix(facts.marks),
		people: mix(facts.people)
	};
}
