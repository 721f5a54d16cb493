import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { cancelSeance, restoreSeance } from './cancel-seance.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { showGroup } from '../groups/show-group.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
let groupId: string;
let enrolmentId: string;
let seances: string[];

beforeEach(async () => {
	groupId = await workshop.plan();
	enrolmentId = await workshop.enrol(groupId, 'Aubert');
	seances = await workshop.seances(groupId);
});

const mark = async (at: number, kind: 'present' | 'absent' | 'excused') => {
	const marks = new Map<string, Mark>([[enrolmentId, { kind }]]);
	done(
		await act((db) =>
			saveAttendance(db, { seanceId: seances[at]!, marks, realMinutes: null, today: TODAY })
		)
	);
};
const cancel = (seanceId: string, reason?: string) =>
	act((db) => cancelSeance(db, { seanceId, reason }));
const cancelled = async () =>
	(await act((db) => showGroup(db, groupId)))!.seances.map((seance) => seance.cancelled);

describe('a séance', () => {
	test('is cancelled, past or to come, and taken back; the journal keeps both', async () => {
		const before = (await workshop.journal()).length;
		done(await cancel(seances[0]!, '  grève  '));
		done(await cancel(seances[3]!));
		expect(await cancelled()).toEqual([true, false, false, true]);
		await act((db) => restoreSeance(db, seances[0]!));
		expect(await cancelled()).toEqual([false, false, false, true]);
		expect((await workshop.journal()).slice(before)).toEqual([
			'cancel seance',
			'cancel seance',
			'restore seance'
		]);
	});

	test('that somebody attended is not cancelled', async () => {
		await mark(0, 'present');
		expect(await cancel(seances[0]!)).toMatchObject({ refusal: 'was-held' });
		expect((await cancelled())[0]).toBe(false);
	});

	test('where everybody was noted absent or excused may be', async () => {
		await mark(0, 'absent');
		await mark(1, 'excused');
		done(await cancel(seances[0]!));
		done(await cancel(seances[1]!));
		expect(await cancelled()).toEqual([true, true, false, false]);
	});

	test('cancelled again, or restored without being cancelled, changes and tells nothing', async () => {
		done(await cancel(seances[0]!));
		const before = await workshop.journal();
		done(await cancel(seances[0]!));
		await act((db) => restoreSeance(db, seances[1]!));
		await act((db) => restoreSeance(db, randomUUID()));
		expect(await workshop.journal()).toEqual(before);
	});

	test('of another centre is neither cancelled nor restored', async () => {
		const neighbour = await world.addCentre(`centre-${seances[0]!.slice(0, 13)}`);
		expect(
			await world.as('direction', neighbour, (db) => cancelSeance(db, { seanceId: seances[0]! }))
		).toMatchObject({ refusal: 'unknown' });
		done(await cancel(seances[1]!));
		const before = await workshop.journal();
		await world.as('direction', neighbour, (db) => restoreSeance(db, seances[1]!));
		expect(await workshop.journal()).toEqual(before);
		expect(await cancelled()).toEqual([false, true, false, false]);
	});
});

describe('a departure', () => {
	const leave = (leftOn: string, enrolment = enrolmentId) =>
		act((db) => recordDeparture(db, { enrolmentId: enrolment, leftOn, reason: '  travail ' }));

	test('is recorded once, with its day', async () => {
		expect(await leave('2026-11-17')).toEqual({ left: '2026-11-17' });
		expect(await leave('2026-11-24')).toMatchObject({ refusal: 'already-left' });
		const { members } = (await act((db) => showGroup(db, groupId)))!;
		expect(members.map(({ leftOn }) => leftOn)).toEqual(['2026-11-17']);
		const { rows } = await world.owner.query(
			'select reason from departures where enrolment_id = $1',
			[enrolmentId]
		);
		expect(rows).toEqual([{ reason: 'travail' }]);
	});

	test('is not before the last day she was there; absences after it are what it explains', async () => {
		await mark(0, 'present');
		await mark(1, 'absent');
		expect(await leave('2026-11-10')).toEqual({
			refusal: 'seen-since',
			message: expect.stringContaining('le 10 novembre 2026')
		});
		expect(await leave('2026-11-11')).toEqual({ left: '2026-11-11' });
	});

	test('on a day that does not exist, or of nobody here, is refused', async () => {
		for (const day of ['2026-02-30', '', 'hier', '0026-11-24']) {
			expect(await leave(day)).toMatchObject({ refusal: 'day' });
		}
		expect(await leave('2026-11-17', randomUUID())).toMatchObject({ refusal: 'unknown-enrolment' });
		const neighbour = await world.addCentre(`voisin-${groupId.slice(0, 13)}`);
		expect(
			await world.as('direction', neighbour, (db) =>
				recordDeparture(db, { enrolmentId, leftOn: '2026-11-17' })
			)
		).toMatchObject({ refusal: 'unknown-enrolment' });
	});
});
