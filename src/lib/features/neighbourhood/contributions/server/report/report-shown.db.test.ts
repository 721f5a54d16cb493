import { beforeAll, describe, expect, test } from 'vitest';
import { A_TUESDAY, done, KEY, useContributions } from '../contributions.fixture.ts';
import { decide, type Verdict } from '../decide/decide.ts';
import { endReport } from '../answer/end-report.ts';
import { listDangers, listReports } from '../answer/list-reports.ts';
import { readReport, type ReportSending, reportShown } from './report-shown.ts';

const { brel, digue, visitor, author, say, world, staff } = useContributions();

/** As a hand sends it, from a device of its own. */
let hands = 0;
const byHand = (): ReportSending => ({
	...{ isTrapped: false, seconds: 40, key: KEY },
	device: ['192.0.2.7', `Firefox ${(hands += 1)}`]
});
const FALSE = { reason: 'false', words: 'Le banc y est déjà.' } as const;

let id = '';
let versionId = '';
const decideOn = (verdict: Verdict) => brel((db) => decide(db, id, { versionId }, verdict));
beforeAll(async () => {
	({ id } = done(await say()));
	const { rows } = await world.owner.query(
		'select id from contribution_versions where contribution_id = $1',
		[id]
	);
	versionId = rows[0].id;
	done(await decideOn({ decision: 'publish', corrected: null, photo: null }));
});

const report = (
	said: Parameters<typeof reportShown>[2] = FALSE,
	sending: Partial<ReportSending> = {},
	at = A_TUESDAY
) => visitor((db) => reportShown(db, id, said, { ...byHand(), ...sending }), null, at);
const opened = (ticket: string) => visitor((db) => readReport(db, ticket));
const kept = async () =>
	(await world.owner.query('select reason, words from contribution_reports order by id')).rows;

describe('whoever reports is answered at once, and reads what came of it', () => {
	test('her ticket says when it came, then what was decided and why, then that it was taken back', async () => {
		const { ticket } = done(await report());
		expect(await opened(ticket)).toMatchObject({
			...{ reason: 'false', shownId: id, decided: null },
			at: A_TUESDAY.toZonedDateTimeISO('Europe/Paris').startOfDay().toInstant()
		});
		const ended = await brel(async (db) => {
			const [mine] = await db.selectFrom('contribution_reports').selectAll().execute();
			return db
				.insertInto('contribution_report_ends')
				.values({
					...{ report_id: mine!.id, centre_id: mine!.centre_id, outcome: 'kept' },
					...{ words: 'Nous y sommes allés.', recorded_at: A_TUESDAY.toString() },
					recorded_by: staff.karim
				})
				.returning('id')
				.executeTakeFirstOrThrow();
		});
		expect(await opened(ticket)).toMatchObject({
			decided: { outcome: 'kept', words: 'Nous y sommes allés.' }
		});
		await brel((db) =>
			db
				.updateTable('contribution_report_ends')
				.set({ undone_at: A_TUESDAY.toString(), undone_by_id: staff.lea })
				.where('id', '=', ended.id)
				.execute()
		);
		expect(await opened(ticket)).toMatchObject({ decided: null });
	});

	test('a telephone that is written there is not even kept', async () => {
		done(await report({ reason: 'about-somebody', words: 'C’est moi, appelez le 06 39 98 12 34' }));
		expect(await kept()).toContainEqual({
			reason: 'about-somebody',
			words: 'C’est moi, appelez le [numéro masqué]'
		});
		done(await report({ reason: 'double', words: '  ' }));
		expect(await kept()).toContainEqual({ reason: 'double', words: null });
	});

	test('nobody reads it but the centre that publishes', async () => {
		const { ticket } = done(await report());
		const reports = (db: Parameters<Parameters<typeof brel>[0]>[0]) =>
			db.selectFrom('contribution_reports').select('id').execute();
		expect((await brel(reports)).length).toBeGreaterThan(0);
		expect(await digue(reports)).toEqual([]);
		expect(await visitor(reports)).toEqual([]);
		const altered = ticket.startsWith('A') ? `B${ticket.slice(1)}` : `A${ticket.slice(1)}`;
		expect(await opened(altered)).toBeNull();
		expect(await opened('rien')).toBeNull();
		// A ticket of a message opens no report, nor the other way round.
		const said = done(await say());
		expect(await opened(said.ticket)).toBeNull();
		expect(await author(ticket, async (_db, mine) => mine)).toBeNull();
	});
});

describe('nothing is kept of a machine, or of what is shown no more', () => {
	test('trapped, or of no page of ours: it is asked for again; a quick hand is heard', async () => {
		const before = (await kept()).length;
		for (const sending of [
			{ isTrapped: true, seconds: 40 },
			{ isTrapped: false, seconds: null }
		]) {
			expect(await report(FALSE, sending)).toMatchObject({
				refusal: 'send-again'
			});
		}
		expect(await kept()).toHaveLength(before);
		done(await report(FALSE, { isTrapped: false, seconds: 1 }));
		expect(await kept()).toHaveLength(before + 1);
	});

	test('hidden while she was writing: she is told so, and nothing is kept', async () => {
		const { ticket } = done(await report());
		const before = (await kept()).length;
		done(await decideOn({ decision: 'hide', reason: 'untrue', words: null }));
		expect(await report()).toMatchObject({ refusal: 'gone' });
		expect(await opened(ticket)).toMatchObject({ reason: 'false', shownId: null });
		expect(await kept()).toHaveLength(before);
		// What waits is reported by nobody either.
		const waiting = done(await say());
		expect(await visitor((db) => reportShown(db, waiting.id, FALSE, byHand()))).toMatchObject({
			refusal: 'gone'
		});
		done(await decideOn({ decision: 'restore' }));
	});
});

describe('a burst waits apart, and loses none', () => {
	const next = (hours: number) => A_TUESDAY.add({ hours });
	const dayOf = (at: Temporal.Instant) =>
		at.toZonedDateTimeISO('Europe/Paris').startOfDay().toInstant();
	const heldSince = async (at: Temporal.Instant) =>
		(
			await world.owner.query<{ held_for: string | null; n: number }>(
				`select held_for, count(*)::int as n from contribution_reports where recorded_at = $1
				group by 1 order by 1 nulls first`,
				[dayOf(at).toString()]
			)
		).rows;

	test('forty in a minute from one hall, each from its own device: thirty are read first, all forty are kept', async () => {
		const at = next(24);
		const tickets = await Promise.all(
			Array.from({ length: 40 }, async () => done(await report(FALSE, {}, at)))
		);
		expect(new Set(tickets.map(({ ticket }) => ticket)).size).toBe(40);
		expect(await heldSince(at)).toEqual([
			{ held_for: null, n: 30 },
			{ held_for: 'busy-hour', n: 10 }
		]);
		for (const { ticket } of tickets) {
			expect(await opened(ticket)).toMatchObject({ at: dayOf(at) });
		}
		// The hour after, it is over.
		done(await report(FALSE, {}, next(26)));
		expect((await heldSince(at))[0]).toEqual({ held_for: null, n: 31 });
	});

	test('a fourth from one device within the hour waits apart; a neighbour at the same address does not', async () => {
		const [at, device] = [next(48), ['192.0.2.7', 'Robot 1'] as const];
		for (let nth = 0; nth < 4; nth += 1) done(await report(FALSE, { device }, at));
		done(await report(FALSE, {}, at));
		expect(await heldSince(at)).toEqual([
			{ held_for: null, n: 4 },
			{ held_for: 'same-browser', n: 1 }
		]);
		// In another hour, nothing says that it is the same one.
		done(await report(FALSE, { device }, next(50)));
		expect((await heldSince(at))[0]).toEqual({ held_for: null, n: 5 });
	});

	test('held, it is read after the others; but a life in danger before all, told once for the whole burst', async () => {
		const [at, device] = [next(96), ['192.0.2.9', 'Robot 2'] as const];
		const danger = { reason: 'life-in-danger', words: '' } as const;
		for (let nth = 0; nth < 4; nth += 1) done(await report(FALSE, { device }, at));
		for (let nth = 0; nth < 5; nth += 1) done(await report(danger, { device }, at));
		const open = await brel((db) => listReports(db));
		expect(open.slice(0, 5).map(({ reason, isHeld }) => [reason, isHeld])).toEqual(
			Array.from({ length: 5 }, () => ['life-in-danger', false])
		);
		expect(open.slice(5).every(({ isHeld }, nth, all) => isHeld || !all[nth - 1]?.isHeld)).toBe(
			true
		);
		const operator = async <T>(work: (db: Parameters<typeof listDangers>[0]) => Promise<T>) =>
			world.asOperator([await centreOf()], work, at);
		expect(await operator(listDangers)).toEqual([`danger ${open[0]!.id}`]);
		for (const { id: one } of open.slice(0, 5)) {
			done(await brel((db) => endReport(db, one, { outcome: 'kept', told: 'Nous avons vu.' })));
		}
		expect(await operator(listDangers)).toEqual([]);
	});
});

const centreOf = async (): Promise<string> =>
	(await world.owner.query('select centre_id from contributions where id = $1', [id])).rows[0]
		.centre_id;
