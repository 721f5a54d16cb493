import { beforeEach, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { changeFormat } from '../programmes/change-format.ts';
import { saveAttendance } from './save-attendance.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';
import { readPocketSheet } from './read-pocket-sheet.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

let seanceId: string;
let ana: string;
let bea: string;

/** A programme where one comes as one likes, and two people who are enrolled in it. */
beforeEach(async () => {
	const groupId = await workshop.plan();
	ana = await workshop.enrol(groupId, 'Aubert');
	bea = await workshop.enrol(groupId, 'Berger');
	[seanceId] = (await workshop.seances(groupId)) as [string];
	await act(async (db) => {
		const { id } = await db
			.selectFrom('programmes as p')
			.innerJoin('cycles as c', 'c.programme_id', 'p.id')
			.innerJoin('workshop_groups as g', 'g.cycle_id', 'c.id')
			.where('g.id', '=', groupId)
			.select('p.id')
			.executeTakeFirstOrThrow();
		done(await changeFormat(db, { programmeId: id, format: 'free' }));
	});
});

const save = (marks: [string, Mark][], known?: [string, string][]) =>
	act((db) =>
		saveAttendance(db, {
			seanceId,
			marks: new Map(marks),
			known: known && new Map(known),
			today: TODAY
		})
	);
const written = async () =>
	(
		await world.owner.query<{ enrolment_id: string; kind: string }>(
			'select enrolment_id, kind from attendances where seance_id = $1 order by enrolment_id',
			[seanceId]
		)
	).rows.map(({ enrolment_id, kind }) => [enrolment_id === ana ? 'Ana' : 'Béa', kind]);

test('nobody is absent: who came is written, and nothing of who did not', async () => {
	expect(await act((db) => showAttendanceSheet(db, seanceId))).toMatchObject({ comesFreely: true });
	expect(await act((db) => readPocketSheet(db, seanceId, 'camille'))).toMatchObject({
		comesFreely: true
	});
	done(
		await save(
			[
				[ana, { kind: 'present' }],
				[bea, { kind: 'absent' }]
			],
			[]
		)
	);
	expect(await written()).toEqual([['Ana', 'present']]);
});

test('a name pressed by mistake is taken back', async () => {
	done(await save([[ana, { kind: 'present' }]], []));
	done(await save([[ana, { kind: 'absent' }]], [[ana, 'present']]));
	expect(await written()).toEqual([['Ana', 'absent']]);
});

test('an evening when nobody came is closed, with nobody', async () => {
	done(
		await save(
			[
				[ana, { kind: 'absent' }],
				[bea, { kind: 'absent' }]
			],
			[]
		)
	);
	expect(await written()).toEqual([]);
	const sheet = await act((db) => showAttendanceSheet(db, seanceId));
	expect(sheet!.seance.closedAt).not.toBeNull();
});

test('a register of before keeps its words', async () => {
	done(await save([[bea, { kind: 'absent' }]]));
	expect(await written()).toEqual([['Béa', 'absent']]);
});
