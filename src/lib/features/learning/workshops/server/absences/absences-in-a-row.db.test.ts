import { expect, test } from 'vitest';
import type { MarkKind } from '../../domain/attendance/attendance.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { cancelSeance, restoreSeance } from '../seances/cancel-seance.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';
import { listAbsentees } from './list-absentees.ts';

const workshop = useWorkshop();
const { act } = workshop;

type Held = { day: string; at?: string | null; kind: MarkKind | null; cancelled?: boolean };

/** A group that met on these days, and meets again; marks and cancellations are written whatever the other says. */
async function course(familyName: string, held: readonly Held[]) {
	const groupId = await workshop.plan({ firstDay: '2027-01-05', seances: held.length + 1 });
	const enrolmentId = await workshop.enrol(groupId, familyName);
	const seances = await workshop.seances(groupId);
	const { owner } = workshop.world;
	await owner.query(`update seances set day = '2026-12-15' where id = $1`, [seances.at(-1)]);
	for (const [nth, { day, at = '14:00', kind, cancelled }] of held.entries()) {
		const id = seances[nth]!;
		await owner.query(`update seances set day = $2, starts_at = $3 where id = $1`, [id, day, at]);
		if (kind) {
			await owner.query(
				`insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, late_minutes, recorded_at)
				values ($1, $2, $3, $4, $5, $6, now())`,
				[id, enrolmentId, workshop.centreId, groupId, kind, kind === 'late' ? 10 : null]
			);
		}
		if (!cancelled) continue;
		await owner.query(
			`insert into seance_cancellations (seance_id, centre_id, recorded_at) values ($1, $2, now())`,
			[id, workshop.centreId]
		);
	}
	const told = async () => {
		const all = await act((db) => listAbsentees(db, TODAY));
		const found = all.find((one) => one.enrolmentId === enrolmentId);
		return (
			found && [found.missed, seances.indexOf(found.seanceId), found.missedOn, found.lastSeenOn]
		);
	};
	return { groupId, enrolmentId, seances, told };
}

test('two séances of one day follow one another by their hour, one without an hour first', async () => {
	const before = { day: '2026-11-03', kind: 'absent' } as const;
	const morning = { day: '2026-11-10', at: '09:30' };
	const noon = { day: '2026-11-10', at: '14:00' };
	const someTime = { day: '2026-11-10', at: null };
	const came = await course('Matin', [
		before,
		{ ...noon, kind: 'present' },
		{ ...morning, kind: 'absent' }
	]);
	expect(await came.told()).toBeUndefined();
	const left = await course('Midi', [
		before,
		{ ...noon, kind: 'absent' },
		{ ...morning, kind: 'present' }
	]);
	expect(await left.told()).toBeUndefined();
	const away = await course('Journée', [
		{ ...before, kind: 'late' },
		{ ...noon, kind: 'absent' },
		{ ...morning, kind: 'absent' }
	]);
	expect(await away.told()).toEqual([2, 1, '2026-11-10', '2026-11-03']);
	const whenever = await course('Sans heure', [
		{ ...before, kind: null },
		{ ...noon, kind: 'absent' },
		{ ...morning, kind: 'absent' },
		{ ...someTime, kind: 'present' }
	]);
	expect(await whenever.told()).toEqual([2, 1, '2026-11-10', '2026-11-10']);
});

test('what a cancelled séance holds neither makes a row nor breaks one', async () => {
	const first = { day: '2026-10-27', kind: 'absent' } as const;
	const alone = await course('Seule', [
		first,
		{ day: '2026-11-03', kind: 'absent', cancelled: true }
	]);
	expect(await alone.told()).toBeUndefined();
	const broken = await course('Annulée', [
		first,
		{ day: '2026-11-03', kind: 'present', cancelled: true },
		{ day: '2026-11-10', kind: 'absent' }
	]);
	expect(await broken.told()).toEqual([2, 2, '2026-11-10', null]);
});

test('an excused absence ends the row, and is no day on which she was seen', async () => {
	const { told } = await course('Excuse', [
		{ day: '2026-10-20', kind: 'present' },
		{ day: '2026-10-27', kind: 'absent' },
		{ day: '2026-11-03', kind: 'excused' },
		{ day: '2026-11-10', kind: 'absent' },
		{ day: '2026-11-17', kind: 'absent' }
	]);
	expect(await told()).toEqual([2, 4, '2026-11-17', '2026-10-20']);
});

test('many absences, the last ones apart from each other: no row', async () => {
	const { told } = await course('Souvent', [
		{ day: '2026-10-13', kind: 'absent' },
		{ day: '2026-10-20', kind: 'absent' },
		{ day: '2026-10-27', kind: 'absent' },
		{ day: '2026-11-03', kind: 'present' },
		{ day: '2026-11-10', kind: 'absent' }
	]);
	expect(await told()).toBeUndefined();
});

test('a group that stops calls nobody; once it meets again, its absences count', async () => {
	const { told, seances, enrolmentId } = await course('Reprise', [
		{ day: '2026-10-27', kind: 'absent' },
		{ day: '2026-11-03', kind: 'absent' }
	]);
	const raised = [2, 1, '2026-11-03', null];
	expect(await told()).toEqual(raised);
	const next = seances.at(-1)!;
	await act((db) => cancelSeance(db, { seanceId: next }));
	expect(await told()).toBeUndefined();
	await act((db) => restoreSeance(db, next));
	expect(await told()).toEqual(raised);
	done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-24', reason: '' })));
	expect(await told()).toBeUndefined();
});

test('nobody is called for a cycle that was cancelled', async () => {
	const { told, groupId } = await course('Cycle', [
		{ day: '2026-10-27', kind: 'absent' },
		{ day: '2026-11-03', kind: 'absent' }
	]);
	expect(await told()).toBeDefined();
	await workshop.world.owner.query(
		`insert into cycle_cancellations (cycle_id, centre_id, recorded_at)
		select cycle_id, centre_id, now() from workshop_groups where id = $1`,
		[groupId]
	);
	expect(await told()).toBeUndefined();
});
