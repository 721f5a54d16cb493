import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import { announceAbsence, withdrawAbsence } from '../absences/announce-absence.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { cancelCycle } from '../groups/cancel-cycle.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';
import { cancelSeance, restoreSeance } from './cancel-seance.ts';
import { listChangedSeances, listExpected } from './list-expected.ts';
import { moveSeance } from './move-seance.ts';
import { tellPerson, untellPerson } from './tell-person.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
const DAYS = { from: TODAY, until: '2026-12-31' };
let groupId = '';
let enrolmentId = '';
let seances: string[] = [];
let hours = 0;

/** A group on Tuesdays at two, from the 10th of November to the 1st of December. */
beforeEach(async () => {
	groupId = await workshop.plan();
	enrolmentId = await workshop.enrol(groupId, 'Delpouve');
	seances = await workshop.seances(groupId);
});

/** An hour later than what came before. */
const later = <T>(work: (db: Db) => Promise<T>) =>
	world.asOperator(
		[workshop.centreId],
		work,
		Temporal.Instant.from('2026-11-24T09:00:00Z').add({ hours: ++hours })
	);
const ok = async <Answer extends object>(work: (db: Db) => Promise<Answer>) =>
	done(await later(work));
const since = () => Temporal.Instant.from('2026-11-24T09:00:00Z').add({ hours });
const expected = async (days = DAYS) =>
	(await act((db) => listExpected(db, days)))
		.filter((one) => one.enrolmentId === enrolmentId)
		.map(({ day, startsAt }) => `${day} ${startsAt}`);
const changed = async (asked: { from?: string; since?: Temporal.Instant } = {}) =>
	(
		await act((db) =>
			listChangedSeances(db, {
				from: TODAY,
				since: Temporal.Instant.fromEpochMilliseconds(0),
				...asked
			})
		)
	)
		.filter((one) => one.enrolmentId === enrolmentId)
		.map(({ change, day, startsAt, former }) => [change, former, day, startsAt].join(' '));
const move = (day: string, startsAt = '14:00', seanceId = seances[3]!) =>
	ok((db) =>
		moveSeance(db, {
			...{ seanceId, day, startsAt, endsAt: '18:00', roomId: null, venue: '', reason: '' },
			despiteClosure: true
		})
	);
const cancel = (seanceId = seances[3]!) => ok((db) => cancelSeance(db, { seanceId }));

describe('who is expected', () => {
	test('each day of her course, between these days, with its hour', async () => {
		expect(await expected()).toEqual(['2026-11-24 14:00', '2026-12-01 14:00']);
		expect(await expected({ from: '2026-11-25', until: '2026-12-01' })).toEqual([
			'2026-12-01 14:00'
		]);
		expect(await expected({ from: TODAY, until: '2026-11-30' })).toEqual(['2026-11-24 14:00']);
	});

	test('only of the séances that are asked', async () => {
		const only = [seances[2]!];
		const found = await act((db) => listExpected(db, { ...DAYS, only }));
		expect(found.map(({ seanceId }) => seanceId)).toEqual(only);
	});

	test('from the day she is enrolled, until the day she leaves', async () => {
		enrolmentId = await workshop.enrol(groupId, 'Later', '2026-11-25');
		expect(await expected()).toEqual(['2026-12-01 14:00']);
		enrolmentId = await workshop.enrol(groupId, 'Same day', TODAY);
		expect(await expected()).toHaveLength(2);
		await ok((db) => recordDeparture(db, { enrolmentId, leftOn: '2026-12-01' }));
		expect(await expected()).toEqual(['2026-11-24 14:00']);
	});

	test('not where she said that she will not come, until she says that she does', async () => {
		const absence = { seanceId: seances[3]!, enrolmentId };
		await ok((db) => announceAbsence(db, { ...absence, today: TODAY }));
		const other = await workshop.enrol(groupId, 'Comes');
		expect(await expected()).toEqual(['2026-11-24 14:00']);
		const all = await act((db) => listExpected(db, { ...DAYS, evenAbsent: true }));
		expect(all.filter((one) => one.enrolmentId === enrolmentId)).toHaveLength(2);
		enrolmentId = other;
		expect(await expected()).toHaveLength(2);
		enrolmentId = absence.enrolmentId;
		await act((db) => withdrawAbsence(db, absence));
		expect(await expected()).toHaveLength(2);
	});

	test('not at a cancelled séance, until it takes place after all', async () => {
		await cancel();
		expect(await expected()).toEqual(['2026-11-24 14:00']);
		done(await later((db) => restoreSeance(db, seances[3]!)));
		expect(await expected()).toHaveLength(2);
	});

	test('not in a cycle that does not take place', async () => {
		groupId = await workshop.plan({ cycleLabel: 'annulé' });
		enrolmentId = await workshop.enrol(groupId, 'No cycle');
		expect(await expected()).toHaveLength(2);
		const cycle = { programmeId: workshop.programmes.get('senou')!, year: 2026, label: 'annulé' };
		await act((db) => cancelCycle(db, cycle));
		expect(await expected()).toEqual([]);
	});

	test('where a séance moved, since it moved', async () => {
		await move('2026-12-03', '16:00');
		expect(await expected()).toEqual(['2026-11-24 14:00', '2026-12-03 16:00']);
		const [moved] = await act((db) => listExpected(db, { ...DAYS, only: [seances[3]!] }));
		expect(moved!.since.equals(since())).toBe(true);
	});

	test('since she is enrolled, when that is later', async () => {
		const { personId } = (await act((db) => listExpected(db, DAYS))).find(
			(one) => one.enrolmentId === enrolmentId
		)!;
		const at = '2026-11-30T10:00:00Z';
		await world.owner.query('update enrolments set recorded_at = $2 where id = $1', [
			enrolmentId,
			at
		]);
		const mine = (await act((db) => listExpected(db, DAYS))).filter(
			(one) => one.personId === personId
		);
		expect(mine.map((one) => one.since.toString())).toEqual([at, at]);
	});
});

describe('whom a change concerns', () => {
	test('of a move: where it was, where it is', async () => {
		await move('2026-12-03', '16:00');
		expect(await changed()).toEqual(['moved 2026-12-01 2026-12-03 16:00']);
		await move('2026-12-03', '17:00');
		expect(await changed({ since: since() })).toEqual(['moved 2026-12-03 2026-12-03 17:00']);
		expect(await changed({ since: since().add({ seconds: 1 }) })).toEqual([]);
	});

	test('of each move since somebody told her: where it was before', async () => {
		const path = async () =>
			(
				await act((db) =>
					listChangedSeances(db, { from: TODAY, since: Temporal.Instant.fromEpochMilliseconds(0) })
				)
			)
				.filter((one) => one.enrolmentId === enrolmentId)
				.flatMap((one) => one.path.map(({ day, startsAt }) => `${day} ${startsAt}`));
		await move('2026-12-03', '16:00');
		await move('2026-12-08', '17:00');
		expect(await path()).toEqual(['2026-12-01 14:00', '2026-12-03 16:00']);
		await later((db) => tellPerson(db, { seanceId: seances[3]!, enrolmentId }));
		await move('2026-12-10', '17:00');
		expect(await path()).toEqual(['2026-12-08 17:00']);
	});

	test('of a room alone, nobody', async () => {
		await ok((db) =>
			moveSeance(db, {
				...{ seanceId: seances[3]!, day: '2026-12-01', startsAt: '14:00', endsAt: '15:30' },
				...{ roomId: null, venue: 'Médiathèque', reason: '', despiteClosure: true }
			})
		);
		expect(await changed()).toEqual([]);
	});

	test('of a cancellation, while it stands, and not of the move before it', async () => {
		await move('2026-12-03');
		await cancel();
		expect(await changed()).toEqual(['cancelled  2026-12-03 14:00']);
		done(await later((db) => restoreSeance(db, seances[3]!)));
		expect(await changed()).not.toContainEqual(expect.stringContaining('cancelled'));
	});

	test('not once she was told; ticked by mistake, still', async () => {
		await cancel();
		const telling = { seanceId: seances[3]!, enrolmentId };
		await later((db) => tellPerson(db, telling));
		expect(await changed()).toEqual([]);
		await later((db) => untellPerson(db, telling));
		expect(await changed()).toHaveLength(1);
	});

	test('again when it changes after she was told', async () => {
		await move('2026-12-03');
		await later((db) => tellPerson(db, { seanceId: seances[3]!, enrolmentId }));
		await move('2026-12-08');
		expect(await changed()).toEqual(['moved 2026-12-03 2026-12-08 14:00']);
	});

	test('whoever was awaited on either day: not who left before both, nor who comes after', async () => {
		const [left, between, comes] = [
			await workshop.enrol(groupId, 'Left'),
			await workshop.enrol(groupId, 'Between'),
			await workshop.enrol(groupId, 'Comes', '2026-12-02')
		];
		await ok((db) => recordDeparture(db, { enrolmentId: left, leftOn: '2026-11-30' }));
		await ok((db) => recordDeparture(db, { enrolmentId: between, leftOn: '2026-12-02' }));
		await move('2026-12-03');
		const concerned = async (id: string) => {
			enrolmentId = id;
			return (await changed()).length;
		};
		expect(await concerned(left)).toBe(0);
		expect(await concerned(between)).toBe(1);
		expect(await concerned(comes)).toBe(1);
		const after = await workshop.enrol(groupId, 'After', '2026-12-04');
		expect(await concerned(after)).toBe(0);
	});

	test('not of what is over, nor older than that, nor of other changes than those asked', async () => {
		await cancel();
		expect(await changed({ from: '2026-12-01' })).toHaveLength(1);
		expect(await changed({ from: '2026-12-02' })).toEqual([]);
		expect(await changed({ since: since() })).toHaveLength(1);
		expect(await changed({ since: since().add({ seconds: 1 }) })).toEqual([]);
		const asked = { from: TODAY, since: since(), only: [crypto.randomUUID()] };
		expect(await act((db) => listChangedSeances(db, asked))).toEqual([]);
	});

	test('a séance that comes from a day that is over is news no more', async () => {
		await move('2026-12-08');
		expect(await changed({ from: '2026-12-01' })).toHaveLength(1);
		expect(await changed({ from: '2026-12-02' })).toEqual([]);
	});

	test('not of a cycle that does not take place', async () => {
		groupId = await workshop.plan({ cycleLabel: 'annulé aussi' });
		enrolmentId = await workshop.enrol(groupId, 'No cycle');
		await cancel((await workshop.seances(groupId))[3]!);
		expect(await changed()).toHaveLength(1);
		const cycle = {
			programmeId: workshop.programmes.get('senou')!,
			year: 2026,
			label: 'annulé aussi'
		};
		await act((db) => cancelCycle(db, cycle));
		expect(await changed()).toEqual([]);
	});
});

test('nothing of this is seen from the centre next door', async () => {
	await cancel();
	const neighbour = await world.addCentre('la-digue');
	const from = TODAY;
	const old = Temporal.Instant.fromEpochMilliseconds(0);
	const next = <T>(work: (db: Db) => Promise<T>) => world.asOperator([neighbour], work);
	expect(await next((db) => listExpected(db, DAYS))).toEqual([]);
	expect(await next((db) => listChangedSeances(db, { from, since: old }))).toEqual([]);
});
