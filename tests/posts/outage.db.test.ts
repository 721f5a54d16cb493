import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql, type Kysely } from 'kysely';
import { isAnswering } from '#lib/platform/database/is-answering.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { openPool, PATIENCE_MS } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { isNight } from '../gate/night.ts';
import { type CutProxy, openCutProxy } from './cut-proxy.ts';

const world = useTestDatabase();
let proxy: CutProxy;
let far: Kysely<DB>;

beforeAll(async () => {
	proxy = await openCutProxy(appUrl(world.ownerUrl));
	far = openPool(proxy.url, 2);
});
afterAll(async () => {
	await far.destroy();
	await proxy.close();
});

const ask = (database: Kysely<DB>) => sql`select 1`.execute(database);
const failureOf = (work: Promise<unknown>) =>
	work.then(
		() => 'no failure',
		(error: unknown) => error
	);

describe('the database is away', () => {
	test('when nobody listens, then is back without anybody restarting', async () => {
		await ask(far);
		await proxy.goAway();
		expect(isOutage(await failureOf(ask(far)))).toBe(true);
		await proxy.comeBack();
		await ask(far);
	});

	test('when it goes in the middle of a transaction, between two statements', async () => {
		const failing = far.transaction().execute(async (transaction) => {
			await ask(transaction);
			await proxy.goAway();
			// The line goes dead while nobody asks anything: the process must survive it.
			await new Promise((resolve) => setImmediate(resolve));
			await ask(transaction);
		});
		expect(isOutage(await failureOf(failing))).toBe(true);
		await proxy.comeBack();
		await ask(far);
	});

	test('when its operator ends the connection', async () => {
		const failing = far.transaction().execute(async (transaction) => {
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
				transaction
			);
			await world.owner.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid]);
			await ask(transaction);
		});
		expect(isOutage(await failureOf(failing))).toBe(true);
		await ask(far);
	});

	test('when somebody listens and never answers: told, once she was waited for', async () => {
		const silent = createServer().listen(0, '127.0.0.1');
		await new Promise((resolve) => silent.once('listening', resolve));
		const url = new URL(proxy.url);
		url.port = String((silent.address() as { port: number }).port);
		const patience = isNight ? PATIENCE_MS : 300;
		const waiting = openPool(url.toString(), 1, patience);
		const started = performance.now();
		expect(isOutage(await failureOf(ask(waiting)))).toBe(true);
		if (isNight) expect((performance.now() - started) / patience).toBeLessThan(1.2);
		silent.close();
		await waiting.destroy();
	});
});

test('a line that swallows everything is known by a question left without an answer', async () => {
	expect(await isAnswering(far, 2_000)).toBe(true);
	proxy.freeze();
	expect(await isAnswering(far, 100)).toBe(false);
	proxy.thaw();
	expect(await isAnswering(far, 2_000)).toBe(true);
	await proxy.goAway();
	expect(await isAnswering(far, 2_000)).toBe(false);
	await proxy.comeBack();
});

describe('it is there, and something else is wrong', () => {
	test.each([
		['a word it does not know', sql`selec 1`],
		['a right that is not given', sql`select from schema_migrations`],
		['a row that breaks a rule', sql`insert into journal (at) values (now())`],
		['a statement cancelled', sql`select pg_sleep(10), set_config('statement_timeout', '1', false)`]
	])('%s', async (_name, statement) => {
		const failing = world.app.transaction().execute(async (transaction) => {
			await sql`set local statement_timeout = 50`.execute(transaction);
			await statement.execute(transaction);
		});
		const failure = await failureOf(failing);
		expect(failure).toBeInstanceOf(Error);
		expect(isOutage(failure)).toBe(false);
	});

	test.each([null, undefined, 'ECONNREFUSED', { code: 'ECONNREFUSED' }, new Error('ECONNREFUSED')])(
		'%s is no outage',
		(thrown) => {
			expect(isOutage(thrown)).toBe(false);
		}
	);

	test('an outage is known through what wraps it', () => {
		const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
		expect(isOutage(new Error('a page', { cause: refused }))).toBe(true);
		expect(isOutage(new AggregateError([refused]))).toBe(true);
	});
});
