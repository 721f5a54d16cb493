import { describe, expect, test } from 'vitest';
import { withoutWhatIsDrawn } from '../../../../../../../tests/database/every-row.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import type { World } from '#lib/platform/world.ts';
import type { CallOutcome } from '../../domain/callbacks.ts';
import { A_TUESDAY, done, KEY, TODAY, useContributions } from '../contributions.fixture.ts';
import { decide } from '../decide/decide.ts';
import { holds } from '../holds.ts';
import { withdraw } from '../own/own-contribution.ts';
import { readContribution } from '../read/read-contribution.ts';
import { callbacksToMake, listCallbacks, noteCallback, undoCallback } from './callbacks.ts';

const { brel, digue, desk, network, visitor, author, say, world, centres, staff } =
	useContributions();

const PHONE = '+33639987172';
const known = () =>
	({ database: world.app, secrets: { voices: KEY } }) as Pick<World, 'database' | 'secrets'>;
const list = (db: Db) => listCallbacks(db, known());
const left = async (change: Parameters<typeof say>[0] = {}) =>
	done(await say(change, { contact: { phone: PHONE } }));
const note = (id: string, outcome: CallOutcome, after: string | null = null) =>
	desk((db) => noteCallback(db, id, { outcome, after }));
const toCall = async () => (await desk(list)).toCall.map(({ id }) => id);

describe('whoever left a telephone is called', () => {
	test('her number is on the list of her centre, at the desk too, and in no table in clear', async () => {
		const { id } = await left({ words: 'Appelez-moi pour la lampe.' });
		done(await say({}, { contact: { mail: 'zoe@exemple.fr' } }));
		done(await say());
		expect((await desk(list)).toCall).toMatchObject([
			{ id, phone: PHONE, words: 'Appelez-moi pour la lampe.', decision: null, last: null }
		]);
		expect(await brel((db) => askAlone(db, callbacksToMake))).toBe(1);
		for (const other of [digue, network]) {
			expect(await other(list)).toEqual({ toCall: [], called: [] });
		}
		const { rows } = await world.owner.query(
			`select (select string_agg(k::text, ' ') from contribution_callbacks k) as named`
		);
		expect(withoutWhatIsDrawn(rows[0].named)).not.toContain('63998');
		// Without the key, nothing is read of it.
		const without = { ...known(), secrets: { voices: Buffer.alloc(32, 'other') } as never };
		expect((await desk((db) => listCallbacks(db, without))).toCall).toMatchObject([
			{ id, phone: null }
		]);
		done(await note(id, 'gave-up'));
	});

	test('a word was left: she stays on the list, with when; reached, she leaves it; each is undone', async () => {
		const { id } = await left();
		const { noted: word } = done(await note(id, 'left-word'));
		expect((await desk(list)).toCall).toMatchObject([
			{ id, phone: PHONE, last: { id: word, outcome: 'left-word', by: 'Léa Essai' } }
		]);
		const { noted: reached } = done(await note(id, 'reached', word));
		expect(await toCall()).toEqual([]);
		const [called] = (await brel(list)).called;
		expect(called).toMatchObject({ id, phone: null, last: { id: reached, outcome: 'reached' } });
		// What came before is taken back after it, not under it.
		expect(await brel((db) => undoCallback(db, word))).toMatchObject({ refusal: 'not-last' });
		done(await brel((db) => undoCallback(db, reached)));
		expect((await desk(list)).toCall).toMatchObject([{ id, last: { id: word } }]);
		done(await brel((db) => undoCallback(db, word)));
		expect((await desk(list)).toCall).toMatchObject([{ id, last: null }]);
		const { rows } = await world.owner.query(
			'select action from journal where record_id = $1 order by id',
			[id]
		);
		expect(rows.map(({ action }) => action)).toEqual([
			...['callback-left-word', 'callback-reached', 'callback-undo', 'callback-undo']
		]);
		done(await note(id, 'reached'));
	});

	test('of two colleagues at once one notes it; another centre, the network and a visitor note nothing', async () => {
		const { id } = await left();
		const both = await Promise.all([note(id, 'reached'), note(id, 'gave-up')]);
		expect(both.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'already' }]);
		const { noted } = both.find((one) => 'noted' in one) as { noted: string };
		for (const other of [digue, network, visitor]) {
			expect(
				await other((db: Db) => noteCallback(db, id, { outcome: 'reached', after: null }))
			).toMatchObject({ refusal: 'unknown-callback' });
			expect(await other((db: Db) => undoCallback(db, noted))).toMatchObject({
				refusal: 'unknown-callback'
			});
		}
	});

	test('who took her message away is not called; nor who perhaps is a machine, until somebody has looked', async () => {
		const mine = await left();
		await author(mine.ticket, withdraw);
		expect(await toCall()).toEqual([]);
		const machine = done(
			await say(
				{},
				{
					...{ contact: { phone: PHONE } },
					sending: { isTrapped: true, seconds: 60, sentBefore: 0 }
				}
			)
		);
		expect(await toCall()).toEqual([]);
		const versionId = (await brel((db) => readContribution(db, machine.id, TODAY)))!.versions[0]!
			.id;
		const verdict = { decision: 'refuse', reason: 'unclear', words: null } as const;
		done(await brel((db) => decide(db, machine.id, { versionId }, verdict)));
		expect((await desk(list)).toCall).toMatchObject([{ id: machine.id, decision: 'refuse' }]);
		done(await note(machine.id, 'gave-up'));
	});
});

test('nobody asks in the name of another, and a call is noted of nobody who did not ask', async () => {
	const { id } = done(await say());
	const row = { contribution_id: id, centre_id: centres.brel, recorded_at: A_TUESDAY.toString() };
	await expect(
		visitor((db) => db.insertInto('contribution_callbacks').values(row).execute(), centres.brel)
	).rejects.toThrow(/row-level security/);
	await expect(
		brel((db) =>
			db
				.insertInto('contribution_callback_tries')
				.values({ ...row, outcome: 'reached', recorded_by: staff.karim })
				.execute()
		)
	).rejects.toThrow(/row-level security|foreign key/);
});

test('her number and that she asked go together, in the night that ends its year', async () => {
	const { id } = await left();
	done(await note(id, 'left-word'));
	const erase = (today: string) =>
		world.asOperator([centres.brel], (db) =>
			holds.erasePast!(db, { today, timeZone: 'Europe/Paris' })
		);
	const kept = async () => (await desk(list)).toCall.map(({ phone }) => phone);
	await erase('2027-11-30');
	expect(await kept()).toEqual([PHONE]);
	await erase('2027-12-01');
	expect(await kept()).toEqual([]);
	for (const table of [
		...['contribution_callbacks', 'contribution_callback_tries', 'contribution_identities']
	]) {
		expect((await world.owner.query(`select from ${table}`)).rowCount).toBe(0);
	}
});
