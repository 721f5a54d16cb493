import { expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { announceAbsence, withdrawAbsence } from './announce-absence.ts';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { enrolmentsOf } from '../enrolments/enrolments-of.ts';
import { listSeancesAround } from '../seances/list-seances-around.ts';
import { nextSeancesOf } from '../seances/next-seances-of.ts';
import { noteAbsences } from './note-absences.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { showAttendanceSheet } from '../attendance/show-attendance-sheet.ts';
import { showGroup } from '../groups/show-group.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

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

const AT_NOON = `${TODAY}T12:00`;
const AT_NIGHT = `${TODAY}T23:30`;

test('all that is ahead is told, and several are missed at once: the home, the group and the sheet say who', async () => {
	const { groupId, enrolmentId, personId } = await enrolled();
	const told = () => as('accueil', (db) => nextSeancesOf(db, personId, AT_NOON));
	const ahead = await told();
	expect(ahead).toMatchObject([
		{ day: '2026-11-24', absenceAnnounced: false },
		{ day: '2026-12-01', absenceAnnounced: false }
	]);
	const missed = ahead.map(({ seanceId }) => ({ seanceId, enrolmentId }));
	const note = (announced: typeof missed, withdrawn: typeof missed = []) =>
		as('accueil', (db) => noteAbsences(db, { announced, withdrawn }, TODAY));
	done(await note(missed));
	expect(await told()).toMatchObject([{ absenceAnnounced: true }, { absenceAnnounced: true }]);
	const around = await act((db) => listSeancesAround(db, TODAY));
	const { seances } = (await act((db) => showGroup(db, groupId)))!;
	for (const { seanceId } of missed) {
		expect(around.find(({ id }) => id === seanceId)!.announced).toEqual(['Jeanne Caron']);
		expect(seances.find(({ id }) => id === seanceId)!.announced).toEqual(['Jeanne Caron']);
		const sheet = await act((db) => showAttendanceSheet(db, seanceId));
		expect(sheet!.lines).toMatchObject([{ absenceAnnounced: true }]);
	}
	done(await note([], missed.slice(0, 1)));
	expect(await told()).toMatchObject([{ absenceAnnounced: false }, { absenceAnnounced: true }]);
	const before = await countAnnounced();
	const nowhere = { seanceId: crypto.randomUUID(), enrolmentId };
	expect(await note([missed[0]!, nowhere])).toMatchObject({ refusal: 'unknown-seance' });
	expect(await countAnnounced()).toBe(before);
});

test('a séance that is over, or whose sheet says already whether she came, is no longer ahead', async () => {
	const { enrolmentId, seances, personId } = await enrolled();
	const days = async (now: string) =>
		(await as('accueil', (db) => nextSeancesOf(db, personId, now))).map(({ day }) => day);
	expect(await days(AT_NIGHT)).toEqual(['2026-12-01']);
	const marks = new Map([[enrolmentId, { kind: 'present' as const }]]);
	const today = seances[2]!;
	done(await act((db) => saveAttendance(db, { seanceId: today, marks, today: TODAY })));
	expect(await days(AT_NOON)).toEqual(['2026-12-01']);
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
