import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { saveAttendance } from './save-attendance.ts';
import { type AttendanceSheet, showAttendanceSheet } from './show-attendance-sheet.ts';
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

const sheetOf = async (seanceId: string): Promise<AttendanceSheet> =>
	(await act((db) => showAttendanceSheet(db, seanceId)))!;

const save = (
	seanceId: string,
	marks: [string, Mark][],
	{ realMinutes = null as number | null, today = TODAY } = {}
) => act((db) => saveAttendance(db, { seanceId, marks: new Map(marks), realMinutes, today }));

/** Each person of the sheet with her mark, as "Jeanne Aubert: late 15". */
const marksOf = async (seanceId: string) =>
	(await sheetOf(seanceId)).lines.map(({ name, kind, lateMinutes }) =>
		[`${name}:`, kind, lateMinutes].filter((part) => part !== null).join(' ')
	);

const rows = async (seanceId: string): Promise<number> =>
	(
		await world.owner.query<{ count: number }>(
			`select (select count(*) from attendances where seance_id = $1)
				+ (select count(*) from seance_closings where seance_id = $1) as count`,
			[seanceId]
		)
	).rows[0]!.count;

test('before anything is noted, everybody enrolled is on the sheet, without a mark', async () => {
	const sheet = await sheetOf(seances[0]!);
	expect(sheet).toMatchObject({
		seance: { day: '2026-11-10', plannedMinutes: 90, realMinutes: null, closedAt: null },
		programmeName: 'Ateliers informatiques SENOU',
		cycleLabel: 'novembre-décembre'
	});
	expect(await marksOf(seances[0]!)).toEqual(['Jeanne Aubert:', 'Jeanne Berger:']);
});

test('everybody present and one exception are saved at once, and the sheet is closed', async () => {
	const saved = await save(seances[0]!, [
		[ana, present],
		[bea, { kind: 'late', minutes: 15 }]
	]);
	expect(saved).toEqual({ saved: 2 });
	expect(await marksOf(seances[0]!)).toEqual(['Jeanne Aubert: present', 'Jeanne Berger: late 15']);
	expect((await sheetOf(seances[0]!)).seance.closedAt?.toString()).toBe('2026-11-24T08:30:00Z');
});

test('posting the same sheet twice leaves the same marks; a correction replaces them', async () => {
	const marks: [string, Mark][] = [
		[ana, { kind: 'late', minutes: 10 }],
		[bea, { kind: 'excused' }]
	];
	await save(seances[0]!, marks);
	await save(seances[0]!, marks);
	expect(await marksOf(seances[0]!)).toEqual(['Jeanne Aubert: late 10', 'Jeanne Berger: excused']);
	await save(seances[0]!, [[ana, { kind: 'absent' }]]);
	expect(await marksOf(seances[0]!)).toEqual(['Jeanne Aubert: absent', 'Jeanne Berger: excused']);
});

describe('a refused sheet writes nothing', () => {
	const stranger = randomUUID();

	test.each([
		['of next week', 3, (): [string, Mark][] => [[ana, present]], 'not-yet'],
		[
			'with a forged person',
			0,
			() => [
				[ana, present],
				[stranger, present]
			],
			'unknown-person'
		],
		['with words for a person', 0, () => [['1 or 1=1', present]], 'unknown-person'],
		[
			'with somebody late by the whole séance',
			0,
			() => [
				[ana, present],
				[bea, { kind: 'late', minutes: 90 }]
			],
			'late-minutes'
		]
	] as [string, number, () => [string, Mark][], string][])(
		'%s',
		async (_story, at, marks, refusal) => {
			expect(await save(seances[at]!, marks())).toMatchObject({ refusal });
			expect(await rows(seances[at]!)).toBe(0);
		}
	);

	test('late by less than it was planned, but by all that it really lasted', async () => {
		const late: [string, Mark][] = [[bea, { kind: 'late', minutes: 45 }]];
		expect(await save(seances[0]!, late, { realMinutes: 45 })).toMatchObject({
			refusal: 'late-minutes'
		});
		expect((await sheetOf(seances[0]!)).seance.realMinutes).toBeNull();
	});

	test('of a cancelled séance', async () => {
		done(await act((db) => cancelSeance(db, { seanceId: seances[1]! })));
		expect(await save(seances[1]!, [[ana, present]])).toMatchObject({ refusal: 'cancelled' });
		expect(await rows(seances[1]!)).toBe(0);
	});

	test('of a person of another group', async () => {
		const elsewhere = await workshop.enrol(await workshop.plan(), 'Caron');
		expect(await save(seances[0]!, [[elsewhere, present]])).toMatchObject({
			refusal: 'unknown-person'
		});
	});
});

test('another centre’s séance, or none, is nothing: neither read nor written', async () => {
	const neighbour = await world.addCentre('la-digue');
	const entry = {
		seanceId: seances[0]!,
		marks: new Map([[ana, present]]),
		realMinutes: 45,
		today: TODAY
	};
	expect(await world.as('animateur', neighbour, (db) => saveAttendance(db, entry))).toBeNull();
	expect(
		await world.as('direction', neighbour, (db) => showAttendanceSheet(db, seances[0]!))
	).toBeNull();
	expect(await act((db) => saveAttendance(db, { ...entry, seanceId: randomUUID() }))).toBeNull();
	expect(await rows(seances[0]!)).toBe(0);
	expect((await sheetOf(seances[0]!)).seance.realMinutes).toBeNull();
});

describe('who is on the sheet of a day', () => {
	test('not one who has left, from the day she left; but her earlier marks stay', async () => {
		await save(seances[0]!, [
			[ana, present],
			[bea, present]
		]);
		done(await act((db) => recordDeparture(db, { enrolmentId: bea, leftOn: '2026-11-17' })));
		expect(await marksOf(seances[0]!)).toHaveLength(2);
		expect(await marksOf(seances[1]!)).toEqual(['Jeanne Aubert:']);
		expect(await save(seances[1]!, [[bea, present]])).toMatchObject({ refusal: 'unknown-person' });
	});

	test('not one who joined later; the day she joined, she is', async () => {
		await workshop.enrol(groupId, 'Caron', '2026-11-17');
		expect(await marksOf(seances[0]!)).toHaveLength(2);
		expect(await marksOf(seances[1]!)).toContain('Jeanne Caron:');
	});

	test('one noted before she left that day keeps her line, so that it can be corrected', async () => {
		await save(seances[0]!, [[bea, { kind: 'absent' }]]);
		done(await act((db) => recordDeparture(db, { enrolmentId: bea, leftOn: '2026-11-10' })));
		expect(await marksOf(seances[0]!)).toEqual(['Jeanne Aubert:', 'Jeanne Berger: absent']);
	});
});

test('the minutes it really lasted are kept, and changed back to what was planned', async () => {
	await save(seances[0]!, [[ana, present]], { realMinutes: 75 });
	expect((await sheetOf(seances[0]!)).seance).toMatchObject({
		plannedMinutes: 90,
		realMinutes: 75
	});
	await save(seances[0]!, [[ana, present]]);
	expect((await sheetOf(seances[0]!)).seance.realMinutes).toBeNull();
});

test('two animators closing at once leave one whole sheet', async () => {
	const all = (mark: Mark): [string, Mark][] => [
		[ana, mark],
		[bea, mark]
	];
	const entry = { seanceId: seances[2]!, today: TODAY };
	const both = await atOnce(
		workshop,
		(db) => saveAttendance(db, { ...entry, marks: new Map(all(present)), realMinutes: 60 }),
		(db) =>
			saveAttendance(db, {
				...entry,
				marks: new Map(all({ kind: 'late', minutes: 65 })),
				realMinutes: null
			})
	);
	expect(both).toEqual([{ saved: 2 }, { saved: 2 }]);
	// Somebody 65 minutes late at a séance of 60 would be a sheet made of two.
	expect((await sheetOf(seances[2]!)).seance.realMinutes).toBeNull();
	expect(await marksOf(seances[2]!)).toEqual(['Jeanne Aubert: late 65', 'Jeanne Berger: late 65']);
	expect(await rows(seances[2]!)).toBe(2 + 2);
});

test('closing is told in the journal with the change, and says nothing of anybody', async () => {
	const before = (await workshop.journal()).length;
	await save(seances[0]!, [[ana, present]]);
	await save(seances[3]!, [[ana, present]]);
	expect((await workshop.journal()).slice(before)).toEqual(['close-attendance seance']);
	const { rows: told } = await world.owner.query(`select * from journal order by id desc limit 1`);
	expect(told).toMatchObject([
		{ staff_id: workshop.animatorId, role: 'animateur', centre_id: workshop.centreId }
	]);
	const { rows: all } = await world.owner.query(`select journal::text as line from journal`);
	expect(all.filter(({ line }) => /Aubert|Berger|Jeanne|late|present/.test(line))).toEqual([]);
});
