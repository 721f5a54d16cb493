import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import type { Workbook } from '#lib/shared/workbook.ts';
import { problemsOf, questionsOf, read } from './sketch.fixture.ts';
import { summariseDraft } from './summarise-draft.ts';

const FOLDER = 'tests/fixtures/season-2018';

async function season() {
	const names = ['senou-2018.xlsx', 'ateliers-informatiques-2018.xlsx', 'numerikids-2018.csv'];
	const reading = names.map((name) => readWorkbook(name, readFileSync(`${FOLDER}/${name}`)));
	return (await Promise.all(reading)) as Workbook[];
}

describe('the season of 2018, from its three files (golden figures, docs/registers.md)', () => {
	it('counts what the study’s annex counts', async () => {
		const draft = read(await season());
		const counts = Object.fromEntries(summariseDraft(draft).map((one) => [one.programme, one]));
		expect(counts['senou']).toEqual({
			programme: 'senou',
			cycles: 4,
			cancelledCycles: 0,
			groups: 8,
			seances: 32,
			heldSeances: 32,
			people: 31,
			trainees: 32,
			dropOuts: 0,
			marks: { present: 107, absent: 11, excused: 10, late: 0 }
		});
		expect(counts['ateliers']).toMatchObject({
			cycles: 2,
			cancelledCycles: 1,
			seances: 50,
			people: 13,
			trainees: 13,
			dropOuts: 1,
			marks: { present: 113 }
		});
		expect(counts['numerikids']).toMatchObject({
			cycles: 1,
			seances: 13,
			people: 6,
			marks: { present: 56, absent: 22 }
		});
		expect(draft.people).toHaveLength(49);
	});

	it('finds the cycles in order of date, in the annex’s words', async () => {
		const { cycles } = read(await season());
		const told = cycles.map(({ programme, label, groups, cancelledBy }) => {
			const trainees = groups.reduce((sum, { enrolments }) => sum + enrolments.length, 0);
			return `${programme} ${label} ${cancelledBy ? 'annulée' : trainees}`;
		});
		expect(told).toEqual([
			'senou janvier-février 10',
			'ateliers février-avril 5',
			'senou mars-avril 8',
			'ateliers mai-juin annulée',
			'senou mai-juin 7',
			'numerikids septembre-décembre 6',
			'ateliers octobre-décembre 8',
			'senou octobre-novembre 7'
		]);
	});

	it('gives séances of 90 minutes to SÉNOU and of 120 to the others, at their hours', async () => {
		const { cycles } = read(await season());
		const minutes = (programme: string) =>
			new Set(
				cycles
					.filter((cycle) => cycle.programme === programme)
					.flatMap(({ groups }) =>
						groups.flatMap(({ seances }) => seances.map((seance) => seance.minutes))
					)
			);
		expect([...minutes('senou')]).toEqual([90]);
		expect([...minutes('ateliers')]).toEqual([120]);
		expect([...minutes('numerikids')]).toEqual([120]);
		expect(cycles[0]?.groups[1]).toMatchObject({
			label: 'Groupe 2',
			slot: { weekday: 4, startsAt: '10:30', endsAt: '12:00' },
			venue: 'Centre Jacques Brel'
		});
		expect(cycles[1]?.groups[0]).toMatchObject({
			label: 'A',
			slot: { weekday: 3, startsAt: '17:00' }
		});
	});

	it('asks what it should and nothing more', async () => {
		const draft = read(await season());
		expect(questionsOf(draft)).toEqual([
			'observations H5 leave-out',
			'observations K1 leave-out',
			'responsible-adult C2 complete-later',
			'blank-marks L3 absent',
			'cancellation A1 yes',
			'drop-out J106 yes'
		]);
		expect(problemsOf(draft)).toEqual([]);
	});

	it('knows one drop-out, on the first of her absences', async () => {
		const { cycles } = read(await season());
		const left = cycles.flatMap(({ groups }) =>
			groups.flatMap(({ enrolments }) => enrolments.flatMap(({ leftOn }) => leftOn ?? []))
		);
		expect(left).toEqual(['2018-11-16']);
	});

	it('keeps homonyms apart and brings one person’s writings together', async () => {
		const { people } = read(await season());
		const yearsOf = (family: string, given: string) =>
			people
				.filter(
					(person) => person.familyName.toLowerCase() === family && person.givenName === given
				)
				.map(({ birthYear }) => birthYear);
		expect(yearsOf('cœuret', 'Marie-Thérèse')).toEqual([1949, 1955]);
		expect(yearsOf('lefebvre', 'Monique')).toEqual([1951, 1944]);
		expect(yearsOf('altazin', 'Roland')).toEqual([1947]);
		expect(people.filter(({ phoneIsFictional }) => phoneIsFictional)).toHaveLength(37);
		expect(people.filter(({ phoneIsResponsibleAdults }) => phoneIsResponsibleAdults)).toHaveLength(
			6
		);
	});
});
