import { expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { announceAbsence } from './announce-absence.ts';
import { cancelSeance } from './cancel-seance.ts';
import { enrolmentsOf } from './enrolments-of.ts';
import { nextSeancesOf } from './next-seances-of.ts';
import { recordDeparture } from './record-departure.ts';
import { saveAttendance } from './save-attendance.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';
import { showGroup } from './show-group.ts';
import { withdrawAbsence } from './withdraw-absence.ts';
import { atOnce, done, TODAY, useWorkshop } from './workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) =>
	workshop.world.as(role, workshop.centreId, work);

async function enrolled() {
	const groupId = await workshop.plan();
	const enrolmentId = await workshop.enrol(groupId, 'Caron');
	const seances = await workshop.seances(groupId);
	const { members } = (await act((db) => showGroup(db, groupId)))!;
	return { groupId, enrolmentId, seances, personId: members[0]!.personId };
}
async function countAnnounced(): Promise<number> {
	const { rowCount } = await workshop.world.owner.query('select from announced_absences');
	return rowCount ?? 0;
}

test('the desk announces an absence, once, and the sheet says it beside the name', async () => {
	const { enrolmentId, personId } = await enrolled();
	const [next] = await as('accueil', (db) => nextSeancesOf(db, personId, TODAY));
	expect(next).toMatchObject({ enrolmentId, day: '2026-11-24', absenceAnnounced: false });
	const absence = { seanceId: next!.seanceId, enrolmentId, today: TODAY };
	const before = await countAnnounced();
	await atOnce(
		workshop,
		(db) => announceAbsence(db, absence),
		(db) => announceAbsence(db, absence)
	);
	expect(await countAnnounced()).toBe(before + 1);
	const sheet = await act((db) => showAttendanceSheet(db, next!.seanceId));
	expect(sheet!.lines).toMatchObject([{ enrolmentId, absenceAnnounced: true, kind: null }]);
	expect(await as('accueil', (db) => withdrawAbsence(db, absence))).toEqual({ withdrawn: true });
	expect(await as('accueil', (db) => withdrawAbsence(db, absence))).toEqual({ withdrawn: false });
});

test('she misses the next one: it is still told, with the one after, which she may miss too', async () => {
	const { enrolmentId, personId } = await enrolled();
	const told = async () =>
		(await as('accueil', (db) => nextSeancesOf(db, personId, TODAY))).map(
			({ seanceId, day, absenceAnnounced }) => ({ seanceId, day, absenceAnnounced })
		);
	const announceNext = async () => {
		const { seanceId } = (await told()).at(-1)!;
		return as('accueil', (db) => announceAbsence(db, { seanceId, enrolmentId, today: TODAY }));
	};
	expect(await told()).toMatchObject([{ day: '2026-11-24', absenceAnnounced: false }]);
	done(await announceNext());
	expect(await told()).toMatchObject([
		{ day: '2026-11-24', absenceAnnounced: true },
		{ day: '2026-12-01', absenceAnnounced: false }
	]);
	// The last one of the course: nothing comes after it.
	done(await announceNext());
	expect(await told()).toMatchObject([{ absenceAnnounced: true }, { absenceAnnounced: true }]);
});

test('an absence is refused for the past, a cancelled séance, somebody gone, somebody else', async () => {
	const { enrolmentId, seances, groupId } = await enrolled();
	const other = await enrolled();
	const before = await countAnnounced();
	const announce = (seanceId: string, of = enrolmentId) =>
		as('accueil', (db) => announceAbsence(db, { seanceId, enrolmentId: of, today: TODAY }));
	expect(await announce(seances[0]!)).toMatchObject({ refusal: 'past' });
	expect(await announce(seances[2]!, other.enrolmentId)).toMatchObject({
		refusal: 'unknown-seance'
	});
	await act((db) => cancelSeance(db, { seanceId: seances[3]!, reason: '' }));
	expect(await announce(seances[3]!)).toMatchObject({ refusal: 'cancelled' });
	done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-11-20' })));
	expect(await announce(seances[2]!)).toMatchObject({ refusal: 'not-expected' });
	expect(await countAnnounced()).toBe(before);
	expect(groupId).toBeTruthy();
});

test('the desk reads where and when, and never who came, whatever the page asks', async () => {
	const { groupId, enrolmentId, seances, personId } = await enrolled();
	const marks = new Map([[enrolmentId, { kind: 'absent' as const }]]);
	const entry = { seanceId: seances[0]!, marks, realMinutes: null, today: TODAY };
	await act((db) => saveAttendance(db, entry));
	done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: TODAY, reason: 'malade' })));
	const seen = await as('accueil', async (db) => ({
		sheet: await showAttendanceSheet(db, seances[0]!),
		group: await showGroup(db, groupId),
		enrolments: await enrolmentsOf(db, personId)
	}));
	expect(seen.sheet!.lines).toMatchObject([{ kind: null, lateMinutes: null }]);
	expect(seen.group!.members).toMatchObject([{ attendances: null, marks: null }]);
	expect(seen.group!.seances.every(({ attendances }) => attendances === null)).toBe(true);
	expect(seen.enrolments).toMatchObject([{ attendance: null, leftBecause: null, leftOn: TODAY }]);
	expect(await act((db) => enrolmentsOf(db, personId))).toMatchObject([
		{ attendance: { attended: 0, marked: 1 }, leftBecause: 'malade' }
	]);
});
