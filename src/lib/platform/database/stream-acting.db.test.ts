import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../tests/database/test-database.ts';
import type { Acting, Db } from './acting.ts';
import { isOutage } from './outage.ts';
import { streamActing } from './stream-acting.ts';
import { streamRows } from './stream-rows.ts';

const world = useTestDatabase();
let acting: Acting;

beforeEach(async () => {
	const centre = await world.addCentre(`centre-${crypto.randomUUID()}`);
	acting = { staffId: null, role: 'operator', centres: [centre], at: A_TUESDAY };
});

/** `count` pieces of a kilobyte, from a cursor. */
async function* pieces(db: Db, count: number): AsyncGenerator<Uint8Array> {
	const query = sql<{ text: string }>`select repeat('x', 1024) as text
		from generate_series(1, ${count}::integer)`;
	for await (const { text } of streamRows(db, query)) yield Buffer.from(text);
}

async function opened(count: number, patienceMs?: number): Promise<ReadableStream<Uint8Array>> {
	const stream = await streamActing(world.app, acting, async (db) => pieces(db, count), patienceMs);
	if ('refusal' in stream) throw new Error('refused');
	return stream;
}

/** Connections of the application that have not finished what they began. */
async function unfinished(): Promise<number> {
	const { rows } = await world.owner.query<{ count: number }>(
		`select count(*) from pg_stat_activity where datname = current_database()
			and usename <> current_user and state <> 'idle'`
	);
	return rows[0]!.count;
}

const allFinished = () => vi.waitFor(async () => expect(await unfinished()).toBe(0), 60_000);

test('everything is given, then the transaction is over', async () => {
	const whole = await new Response(await opened(3_000)).bytes();
	expect(whole).toHaveLength(3_000 * 1024);
	await allFinished();
});

test('nothing is read that nobody has asked for', async () => {
	let asked = 0;
	const stream = await streamActing(world.app, acting, async (db) => {
		async function* counted() {
			for await (const piece of pieces(db, 60_000)) {
				asked += 1;
				yield piece;
			}
		}
		return counted();
	});
	const reader = (stream as ReadableStream<Uint8Array>).getReader();
	for (let pieceNumber = 0; pieceNumber < 10; pieceNumber += 1) await reader.read();
	expect(asked).toBeLessThan(20);
	await reader.cancel();
	await allFinished();
});

test('all that is read belongs to one instant, whatever is written meanwhile', async () => {
	const names = async (db: Db) =>
		(
			await sql<{
				name: string;
			}>`select name from centres where id = any(${acting.centres})`.execute(db)
		).rows;
	const stream = await streamActing(world.app, acting, async (db) => {
		const before = await names(db);
		await world.owner.query(`update centres set name = 'Autre nom' where id = any($1)`, [
			acting.centres
		]);
		async function* after() {
			yield Buffer.from(JSON.stringify([before, await names(db)]));
		}
		return after();
	});
	const [before, after] = (await new Response(stream as ReadableStream).json()) as unknown[];
	expect(after).toEqual(before);
});

test('a refusal is given back, and nothing is left open', async () => {
	const refusal = { refusal: 'nothing', message: 'Rien.' };
	expect(await streamActing(world.app, acting, async () => refusal)).toEqual(refusal);
	await allFinished();
});

test('it looks and never writes', async () => {
	const write = streamActing(world.app, acting, async (db) => {
		await sql`insert into centres (slug, name, recorded_at) values ('ecrit', 'Écrit', now())`.execute(
			db
		);
		return pieces(db, 1);
	});
	await expect(write).rejects.toThrow(/read-only/);
	const { rows } = await world.owner.query(`select from centres where slug = 'ecrit'`);
	expect(rows).toEqual([]);
});

describe('when it does not go to its end', () => {
	test('a reader who leaves ends the transaction', async () => {
		const reader = (await opened(100_000)).getReader();
		await reader.read();
		expect(await unfinished()).toBe(1);
		await reader.cancel();
		await allFinished();
	});

	test('a reader who takes nothing is not waited for', async () => {
		const { closed } = (await opened(100_000, 50)).getReader();
		await expect(closed).rejects.toThrow(/nothing was read/);
		await allFinished();
	});

	test('an error cuts the stream short: half a file is not a file', async () => {
		const stream = await streamActing(world.app, acting, async (db) => {
			async function* broken() {
				yield* pieces(db, 2);
				await sql`select 1 / 0`.execute(db);
			}
			return broken();
		});
		await expect(new Response(stream as ReadableStream).bytes()).rejects.toThrow(
			/division by zero/
		);
		await allFinished();
	});

	test('the database going away cuts it too, and the application goes on', async () => {
		const reader = (await opened(100_000)).getReader();
		await reader.read();
		await world.owner.query(
			`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and usename <> current_user and state <> 'idle'`
		);
		const rest = async () => {
			while (!(await reader.read()).done);
		};
		await expect(rest()).rejects.toSatisfy(isOutage);
		// The pool meets the cut line once before it draws another.
		await vi.waitFor(
			async () => expect(await new Response(await opened(1)).bytes()).toHaveLength(1024),
			60_000
		);
	});
});
