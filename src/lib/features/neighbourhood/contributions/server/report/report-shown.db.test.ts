import { beforeAll, describe, expect, test } from 'vitest';
import { A_TUESDAY, done, useContributions } from '../contributions.fixture.ts';
import { decide, type Verdict } from '../decide/decide.ts';
import { readReport, reportShown } from './report-shown.ts';

const { brel, digue, visitor, author, say, world, staff } = useContributions();

/** As a hand sends it. */
const BY_HAND = { isTrapped: false, seconds: 40 };
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

const report = (said: Parameters<typeof reportShown>[2] = FALSE, sending = BY_HAND) =>
	visitor((db) => reportShown(db, id, said, sending));
const opened = (ticket: string) => visitor((db) => readReport(db, ticket));
const kept = async () =>
	(await world.owner.query('select reason, words from contribution_reports order by id')).rows;

describe('whoever reports is answered at once, and reads what came of it', () => {
	test('her ticket says when it came, then what was decided and why, then that it was taken back', async () => {
		const { ticket } = done(await report());
		expect(await opened(ticket)).toMatchObject({
			...{ reason: 'false', shownId: id, decided: null },
			at: A_TUESDAY
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
		expect((await kept()).at(-1)).toEqual({
			reason: 'about-somebody',
			words: 'C’est moi, appelez le [numéro masqué]'
		});
		done(await report({ reason: 'double', words: '  ' }));
		expect((await kept()).at(-1)).toEqual({ reason: 'double', words: null });
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
			expect(await report(FALSE, sending as typeof BY_HAND)).toMatchObject({
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
		expect(await visitor((db) => reportShown(db, waiting.id, FALSE, BY_HAND))).toMatchObject({
			refusal: 'gone'
		});
		done(await decideOn({ decision: 'restore' }));
	});
});
