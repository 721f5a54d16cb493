import { connect, createServer, type Socket } from 'node:net';
import { CompiledQuery, Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../tests/database/test-database.ts';
import { type Acting, asActing, type Db } from './acting.ts';
import { openSocket, PipelinedDialect } from './pipelined.ts';
import { openPool } from './pool.ts';
import { appUrl } from './roles.ts';

const world = useTestDatabase();
const acting: Acting = { staffId: null, role: 'operator', centres: [], at: A_TUESDAY };

const say = async (db: Db, word: string) => {
	const { rows } = await sql<{ word: string }>`select ${word}::text as word`.execute(db);
	return rows[0]!.word;
};
const divide = (db: Db, by: number) => sql`select 6 / ${by}::integer as value`.execute(db);

/** A line to the database that brings no answer as long as what was asked does not hold each word. */
async function openLineHeldUntil(words: string[]): Promise<{ url: string; cut(): void }> {
	const url = new URL(appUrl(world.ownerUrl));
	const { port, hostname } = url;
	const sockets: Socket[] = [];
	const line = createServer((client) => {
		const server = connect(Number(port), hostname);
		sockets.push(client, server);
		const answers: Buffer[] = [];
		let asked = '';
		const isHeld = () => asked.includes('begin') && !words.every((word) => asked.includes(word));
		const bring = () => {
			while (!isHeld() && answers.length > 0) client.write(answers.shift()!);
		};
		client.on('data', (bytes: Buffer) => {
			asked += bytes.toString('latin1');
			server.write(bytes);
			bring();
		});
		server.on('data', (bytes: Buffer) => {
			answers.push(bytes);
			bring();
		});
		for (const one of [client, server]) one.on('error', () => {});
	});
	await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
	url.port = String((line.address() as { port: number }).port);
	return {
		url: url.toString(),
		cut() {
			for (const one of sockets) one.destroy();
			line.close();
		}
	};
}

function openOne(url = appUrl(world.ownerUrl)) {
	const database = openPool(url, 1);
	onTestFinished(() => database.destroy());
	return database;
}

test(
	'what is asked at once leaves with who acts, before any answer',
	{ timeout: 20_000 },
	async () => {
		const line = await openLineHeldUntil(['operator', 'first', 'second', 'third']);
		const database = openOne(line.url);
		// Before its connection is closed, which would wait for ever for what is held.
		onTestFinished(line.cut);
		const said = await asActing(database, acting, (db) =>
			Promise.all(['first', 'second', 'third'].map((word) => say(db, word)))
		);
		expect(said).toEqual(['first', 'second', 'third']);
	}
);

test('the first that fails is the one told, and its connection serves the next ones', async () => {
	const database = openOne();
	await expect(
		asActing(database, acting, (db) =>
			Promise.all([say(db, 'before'), divide(db, 0), say(db, 'after'), divide(db, 2)])
		)
	).rejects.toThrow('division by zero');
	const said = await asActing(database, acting, (db) =>
		Promise.all([say(db, 'again'), divide(db, 2)])
	);
	expect(said).toMatchObject(['again', { rows: [{ value: 3 }] }]);
});

test('what is asked behind a failure, and the undoing already sent, writes nothing', async () => {
	const database = openOne();
	const centre = await world.addCentre('un-centre');
	const rename = (db: Db) =>
		sql`update centres set name = 'Autre nom' where id = ${centre}::uuid`.execute(db);
	const late = Promise.withResolvers<unknown>();
	const failed = asActing(database, { ...acting, centres: [centre] }, (db) =>
		Promise.all([
			divide(db, 0),
			// Told that the transaction is over when its undoing is on its way.
			say(db, 'after').catch(() => rename(db).then(late.resolve, late.resolve))
		])
	);
	await expect(failed).rejects.toThrow('division by zero');
	await late.promise;
	const { rows } = await world.owner.query('select name from centres where id = $1', [centre]);
	expect(rows).toEqual([{ name: 'Centre un-centre' }]);
	// Inside a transaction, the same writing is written: it is not the rule that hides it.
	await asActing(database, { ...acting, centres: [centre] }, rename);
	const after = await world.owner.query('select name from centres where id = $1', [centre]);
	expect(after.rows).toEqual([{ name: 'Autre nom' }]);
});

test('a role that cannot be said is what is told, not what came after it', async () => {
	const role = '\u0000' as Acting['role'];
	await expect(asActing(openOne(), { ...acting, role }, (db) => say(db, 'x'))).rejects.toThrow(
		'invalid byte sequence'
	);
});

test('what cut the line is what is told, and another one serves the next', async () => {
	const database = openOne();
	const cut = asActing(database, acting, (db) =>
		sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)
	);
	await expect(cut).rejects.toThrow('terminating connection');
	expect(await asActing(database, acting, (db) => say(db, 'again'))).toBe('again');
});

test('nothing is committed of a transaction that could not begin', async () => {
	const sent: string[] = [];
	const client = {
		release() {},
		query: async (text: string) => {
			sent.push(text);
			if (text === 'begin') throw new Error('not now');
			return { rows: [] };
		}
	};
	const pool = { connect: async () => client, end: async () => {} } as unknown as Pool;
	const database = new Kysely<never>({ dialect: new PipelinedDialect({ pool }) });
	const written = database
		.transaction()
		.execute((transaction) => transaction.executeQuery(CompiledQuery.raw('insert')));
	await expect(written).rejects.toThrow('not now');
	expect(sent).toEqual(['begin', 'insert', 'rollback']);
});

test('what is written during one turn leaves at its end, in order', async () => {
	let received = '';
	const heard = Promise.withResolvers<void>();
	const server = createServer((client) =>
		client.on('data', (bytes) => {
			received += String(bytes);
			if (received.length === 2) heard.resolve();
		})
	);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const socket = openSocket();
	onTestFinished(() => {
		socket.destroy();
		server.close();
	});
	await new Promise<void>((done) =>
		socket.connect((server.address() as { port: number }).port, '127.0.0.1', done)
	);
	socket.write('a');
	await Promise.resolve();
	socket.write('b');
	expect(socket.writableLength).toBe(2);
	await heard.promise;
	expect(received).toBe('ab');
});
