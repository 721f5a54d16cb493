import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { readPrintedSheets } from './read-printed-sheets.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { saveAttendance } from './save-attendance.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
const present: Mark = { kind: 'present' };

let groupId: string;
let ana: string;
let bea: string;
/** The séances of the 10th, the 17th, of today, and of next week. */
let seances: string[];

beforeEach(async () => {
	groupId = await workshop.plan();
	ana = await workshop.enrol(groupId, 'Aubert');
	bea = await workshop.enrol(groupId, 'Berger');
	seances = await workshop.seances(groupId);
});

const sheetOf = async (seanceId: string) => (await act((db) => showAttendanceSheet(db, seanceId)))!;

/** Each person of the sheet with her mark, as "Jeanne Aubert: late 15". */
const marksOf = async (seanceId: string) =>
	(await sheetOf(seanceId)).lines.map(({ name, kind, lateMinutes }) =>
		[`${name}:`, kind, lateMinutes].filter((part) => part !== null).join(' ')
	);

const closings = async (seanceId: string): Promise<number> =>
	(await world.owner.query('select from seance_closings where seance_id = $1', [seanceId]))
		.rowCount!;

describe('two phones on one séance', () => {
	const absent: Mark = { kind: 'absent' };
	const knowing = (marks: [string, Mark][], known: [string, string][] = []) =>
		act((db) =>
			saveAttendance(db, {
				seanceId: seances[2]!,
				marks: new Map(marks),
				known: new Map(known),
				today: TODAY
			})
		);

	beforeEach(async () => {
		done(
			await knowing([
				[ana, absent],
				[bea, present]
			])
		);
	});

	test('the second is shown who noted what, name by name, and nothing is written', async () => {
		const before = await closings(seances[2]!);
		const met = await knowing([
			[ana, present],
			[bea, present]
		]);
		expect(met).toMatchObject({
			refusal: 'conflict',
			conflicts: [
				{ enrolmentId: ana, mine: present, theirs: { mark: absent, by: 'Camille Animatrice' } }
			]
		});
		expect(await marksOf(seances[2]!)).toEqual(['Jeanne Aubert: absent', 'Jeanne Berger: present']);
		expect(await closings(seances[2]!)).toBe(before);
	});

	test('having seen it she chooses, and her choice is recorded', async () => {
		const chosen = await knowing(
			[
				[ana, { kind: 'late', minutes: 20 }],
				[bea, present]
			],
			[[ana, 'absent']]
		);
		expect(chosen).toEqual({ saved: 2 });
		expect(await marksOf(seances[2]!)).toEqual([
			'Jeanne Aubert: late 20',
			'Jeanne Berger: present'
		]);
	});

	test('both at the same instant: one is recorded, the other is asked', async () => {
		const entry = { seanceId: seances[1]!, known: new Map(), today: TODAY };
		const both = await atOnce(
			workshop,
			(db) => saveAttendance(db, { ...entry, marks: new Map([[ana, absent]]) }),
			(db) => saveAttendance(db, { ...entry, marks: new Map([[ana, present]]) })
		);
		expect(both).toMatchObject([{ saved: 1 }, { refusal: 'conflict' }]);
		expect(await marksOf(seances[1]!)).toEqual(['Jeanne Aubert: absent', 'Jeanne Berger:']);
	});

	test('marks alone leave what the séance lasted as somebody noted it', async () => {
		await act((db) =>
			saveAttendance(db, {
				seanceId: seances[1]!,
				marks: new Map([[ana, present]]),
				realMinutes: 75,
				today: TODAY
			})
		);
		done(
			await act((db) =>
				saveAttendance(db, {
					seanceId: seances[1]!,
					marks: new Map([[bea, absent]]),
					known: new Map(),
					today: TODAY
				})
			)
		);
		expect((await sheetOf(seances[1]!)).seance.realMinutes).toBe(75);
	});
});

test('a number on paper is hers for the whole course, whoever comes or leaves', async () => {
	const caron = await workshop.enrol(groupId, 'Aaron', '2026-11-17');
	done(await act((db) => recordDeparture(db, { enrolmentId: ana, leftOn: '2026-11-17' })));
	const numbers = async (seanceId: string) =>
		(await sheetOf(seanceId)).lines.map(({ enrolmentId, number }) => [enrolmentId, number]);
	expect(Object.fromEntries(await numbers(seances[0]!))).toEqual({ [ana]: 1, [bea]: 2 });
	expect(Object.fromEntries(await numbers(seances[1]!))).toEqual({ [bea]: 2, [caron]: 3 });
	const printed = await act((db) => readPrintedSheets(db, groupId));
	expect(printed!.map(({ day, lines }) => [day, lines.map(({ number }) => number)])).toEqual([
		['2026-11-10', [1, 2]],
		['2026-11-17', [2, 3]],
		['2026-11-24', [2, 3]],
		['2026-12-01', [2, 3]]
	]);
});
