import { describe, expect, test } from 'vitest';
import { namesOfTheStudy } from '../../tests/house/study-names.ts';
import { TABLES } from './rows.ts';
import { tellCentre } from './tell-centre.ts';

const NOVEMBER = Temporal.Instant.from('2026-11-24T08:30:00Z');
const JANUARY = Temporal.Instant.from('2027-01-12T08:30:00Z');
const SHAPE = { rank: 7, people: 150, marks: 600 };

describe.each([
	['in November', NOVEMBER, 2026],
	['in January, when last year’s report is being written', JANUARY, 2026]
])('%s', (_, now, lastYear) => {
	const { rows } = tellCentre(1, SHAPE, now);

	test('ten years are told, with exactly the people and the marks of the centre', () => {
		expect([rows.people.length, rows.attendances.length]).toEqual([150, 600]);
		const marked = new Set(rows.attendances.map(({ seance_id }) => seance_id));
		const days = rows.seances.filter(({ id }) => marked.has(id!)).map(({ day }) => String(day));
		const years = new Set(days.map((day) => Number(day.slice(0, 4))));
		expect([...years].sort()).toEqual(Array.from({ length: 10 }, (__, at) => lastYear - 9 + at));
	});

	test('nothing is written after now, and no séance to come has a mark', () => {
		const today = now.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
		const days = new Map(rows.seances.map(({ id, day }) => [id, String(day)]));
		expect(rows.attendances.filter(({ seance_id }) => days.get(seance_id)! >= today)).toEqual([]);
		const late = TABLES.flatMap((table) =>
			rows[table].flatMap((row) => ('recorded_at' in row ? [String(row.recorded_at)] : []))
		).filter((at) => Temporal.Instant.compare(at, now) > 0);
		expect(late).toEqual([]);
		expect(rows.seances.some(({ day }) => String(day) > today)).toBe(true);
	});

	test('only those who came in the last two years have a name', () => {
		const named = new Set(rows.person_identities.map(({ person_id }) => person_id));
		const groups = new Map(rows.seances.map((seance) => [seance.group_id, String(seance.day)]));
		const limit = now.toZonedDateTimeISO('UTC').subtract({ years: 2 }).toPlainDate().toString();
		const recent = rows.enrolments
			.filter(({ group_id }) => groups.get(group_id)! >= limit)
			.map(({ person_id }) => person_id);
		expect(named.size).toBeGreaterThan(0);
		expect(named.size).toBeLessThan(rows.people.length / 2);
		const old = [...named].filter((id) => !recent.includes(id!));
		// Met and not yet enrolled, or enrolled until a departure of that season.
		expect(old.length).toBeLessThan(named.size / 3);
		for (const { id, age_band } of rows.people) expect(age_band === null).toBe(named.has(id!));
	});

	test('a mark stands inside its enrolment, and never in a cancelled séance', () => {
		const cancelled = new Set(rows.seance_cancellations.map(({ seance_id }) => seance_id));
		const days = new Map(rows.seances.map(({ id, day }) => [id, String(day)]));
		const from = new Map(rows.enrolments.map(({ id, enrolled_on }) => [id, enrolled_on]));
		const left = new Map(rows.departures.map((one) => [one.enrolment_id, String(one.left_on)]));
		const wrong = rows.attendances.filter(({ seance_id, enrolment_id }) => {
			const day = days.get(seance_id)!;
			return (
				cancelled.has(seance_id) ||
				day < String(from.get(enrolment_id) ?? '') ||
				day >= (left.get(enrolment_id) ?? '9999')
			);
		});
		expect(wrong).toEqual([]);
		expect(left.size).toBeGreaterThan(0);
	});
});

test('the same seed tells the same rows, another one other rows', () => {
	const told = (seed: number) => JSON.stringify(tellCentre(seed, SHAPE, NOVEMBER).rows);
	expect(told(1)).toBe(told(1));
	expect(told(2)).not.toBe(told(1));
});

test('everybody is invented: nobody is called as in the study, no number can ring', () => {
	const { rows } = tellCentre(3, { rank: 1, people: 3_000, marks: 12_000 }, NOVEMBER);
	const names = rows.person_identities.map((one) => `${one.given_name} ${one.family_name}`);
	expect(namesOfTheStudy(names.join(' '))).toEqual([]);
	for (const { number } of rows.person_phones) expect(number).toMatch(/^\+33(63998|35301)\d{4}$/);
});
