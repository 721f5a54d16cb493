import { describe, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { enrolNewPerson } from '../enrolments/enrol-new-person.ts';
import { listAbsenceCalls } from './list-absence-calls.ts';
import { listAbsentees } from './list-absentees.ts';
import { type AbsenceCall, noteAbsenceCall, undoAbsenceCall } from './note-absence-call.ts';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const ABSENT: Mark = { kind: 'absent' };
const PRESENT: Mark = { kind: 'present' };
const EXCUSED: Mark = { kind: 'excused' };

/** Five séances from 27 October on, the last one today. */
async function course(familyName: string, programme = 'senou') {
	const programmeId = workshop.programmes.get(programme)!;
	const groupId = await workshop.plan({ programmeId, firstDay: '2026-10-27', seances: 8 });
	const enrolmentId = await workshop.enrol(groupId, familyName);
	const seances = await workshop.seances(groupId);
	const mark = async (...marks: (Mark | null)[]) => {
		for (const [nth, one] of marks.entries()) {
			if (!one) continue;
			const marked = new Map([[enrolmentId, one]]);
			done(
				await act((db) =>
					saveAttendance(db, { seanceId: seances[nth]!, marks: marked, today: TODAY })
				)
			);
		}
	};
	const isCalled = async () =>
		(await act((db) => listAbsentees(db, TODAY))).find((one) => one.enrolmentId === enrolmentId);
	const call = (outcome: AbsenceCall['outcome'], rest: Partial<AbsenceCall> = {}) =>
		act(async (db) =>
			noteAbsenceCall(db, {
				enrolmentId,
				seanceId: (await isCalled())?.seanceId ?? seances[0]!,
				outcome,
				today: TODAY,
				...rest
			})
		);
	return { groupId, enrolmentId, seances, mark, isCalled, call };
}

const count = async (table: string) =>
	(await workshop.world.owner.query(`select from ${table}`)).rowCount;

describe('two absences in a row raise a call', () => {
	test('not of who comes when she likes: nobody is absent from the repair café or the FabLab', async () => {
		for (const programme of ['perfectionnement', 'fablab']) {
			const { mark, isCalled, call } = await course('Libre', programme);
			await mark(PRESENT, ABSENT, ABSENT, ABSENT);
			expect(await isCalled()).toBeUndefined();
			expect(await call('no-answer')).toMatchObject({ refusal: 'changed' });
		}
		expect(await count('absence_calls')).toBe(0);
	});

	test('one does not, two do, and it is told when she was last seen', async () => {
		const { mark, isCalled } = await course('Aubert');
		await mark(PRESENT, ABSENT);
		expect(await isCalled()).toBeUndefined();
		await mark(PRESENT, ABSENT, ABSENT);
		expect(await isCalled()).toMatchObject({
			name: 'Jeanne Aubert',
			missed: 2,
			missedOn: '2026-11-10',
			lastSeenOn: '2026-10-27',
			tries: 0
		});
	});

	test.for<[string, (Mark | null)[], boolean]>([
		['an excused absence is news of her', [ABSENT, EXCUSED, ABSENT], false],
		['a sheet that nobody filled says nothing', [ABSENT, null, ABSENT], true],
		['she came late: she came', [ABSENT, ABSENT, { kind: 'late', minutes: 10 }], false],
		['never there at all', [ABSENT, ABSENT, ABSENT], true]
	])('%s', async ([name, marks, raised]) => {
		const { mark, isCalled } = await course(`Cas ${name.slice(0, 12)}`);
		await mark(...marks);
		expect(Boolean(await isCalled())).toBe(raised);
	});

	test('a séance that is cancelled, or a mark that is corrected, takes her off the list', async () => {
		const { mark, isCalled, seances } = await course('Berger');
		await mark(ABSENT, ABSENT);
		await act((db) => cancelSeance(db, { seanceId: seances[1]! }));
		expect(await isCalled()).toBeUndefined();
		await mark(ABSENT, null, ABSENT);
		expect(await isCalled()).toMatchObject({ missed: 2 });
		await mark(PRESENT);
		expect(await isCalled()).toBeUndefined();
	});
});

describe('what the call gave', () => {
	test('without an answer she stays on the list, with the number of tries', async () => {
		const { mark, isCalled, call } = await course('Caron');
		await mark(PRESENT, ABSENT, ABSENT);
		done(await call('no-answer'));
		done(await call('message', { note: ' rappeler jeudi ' }));
		expect(await isCalled()).toMatchObject({
			tries: 2,
			lastTry: { day: TODAY, outcome: 'message', by: 'Camille Animatrice' }
		});
		const calls = await act((db) => listAbsenceCalls(db, TODAY));
		expect(calls[0]).toMatchObject({ name: 'Jeanne Caron', note: 'rappeler jeudi' });
		await act((db) => undoAbsenceCall(db, calls[0]!.id));
		expect(await isCalled()).toMatchObject({ tries: 1 });
	});

	test('she comes back: no call, until she misses another one', async () => {
		const { mark, isCalled, call } = await course('Delattre');
		await mark(PRESENT, ABSENT, ABSENT);
		done(await call('comes-back'));
		expect(await isCalled()).toBeUndefined();
		await mark(PRESENT, ABSENT, ABSENT, ABSENT);
		expect(await isCalled()).toMatchObject({ missed: 3, tries: 0 });
	});

	test('she has stopped: she leaves with the reason, and undoing gives her seat back to her only', async () => {
		const { mark, isCalled, call, groupId } = await course('Evrard');
		await mark(PRESENT, ABSENT, ABSENT);
		const { id } = done(await call('stopped', { leftOn: TODAY, reason: 'a repris un emploi' }));
		expect(await isCalled()).toBeUndefined();
		const { rows } = await workshop.world.owner.query(
			`select reason from departures d join enrolments e on e.id = d.enrolment_id where e.group_id = $1`,
			[groupId]
		);
		expect(rows).toEqual([{ reason: 'a repris un emploi' }]);
		for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six']) {
			done(
				await act((db) =>
					enrolNewPerson(db, {
						groupId,
						familyName: name,
						givenName: 'Zoé',
						phone: '',
						today: TODAY
					})
				)
			);
		}
		const undos = await count('absence_call_undos');
		expect(await act((db) => undoAbsenceCall(db, id))).toMatchObject({ refusal: 'group-full' });
		expect(await count('absence_call_undos')).toBe(undos);
	});

	test('stopped before a day when she was there is refused, and no call is noted', async () => {
		const { mark, call } = await course('Fauvel');
		await mark(PRESENT, ABSENT, ABSENT);
		const calls = await count('absence_calls');
		expect(await call('stopped', { leftOn: '2026-10-27' })).toMatchObject({
			refusal: 'seen-since'
		});
		expect(await count('absence_calls')).toBe(calls);
	});

	test('two who call at once: one brought news, the other is told and nothing is written twice', async () => {
		const { mark, enrolmentId, seances } = await course('Gaillard');
		await mark(PRESENT, ABSENT, ABSENT);
		const calls = (await count('absence_calls'))!;
		const note = (outcome: AbsenceCall['outcome']) => (db: Parameters<typeof noteAbsenceCall>[0]) =>
			noteAbsenceCall(db, { enrolmentId, seanceId: seances[2]!, outcome, today: TODAY });
		const both = await atOnce(workshop, note('comes-back'), note('stopped'));
		expect(both).toMatchObject([{ id: expect.any(String) }, { refusal: 'changed' }]);
		expect(await count('absence_calls')).toBe(calls + 1);
	});

	test('is read neither by the desk nor by the centre next door', async () => {
		const { mark, call } = await course('Hubert');
		await mark(ABSENT, ABSENT);
		done(await call('no-answer'));
		const neighbour = await workshop.world.addCentre('la-digue');
		const read = (role: 'accueil' | 'animateur', centre: string) =>
			workshop.world.as(role, centre, (db) =>
				db.selectFrom('absence_calls').select('id').execute()
			);
		expect(await read('accueil', workshop.centreId)).toEqual([]);
		expect(await read('animateur', neighbour)).toEqual([]);
		expect((await read('animateur', workshop.centreId)).length).toBeGreaterThan(0);
	});
});
