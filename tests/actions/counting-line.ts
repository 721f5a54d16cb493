import { connect, createServer, type Socket } from 'node:net';

/** What went through since it was last asked: never a time, so that no busy machine changes it. */
export type Counted = {
	/** Statements run, transactions' own words included. */
	statements: number;
	/** Statements that PostgreSQL had to plan anew. */
	planned: number;
	/** Rows that came back. */
	rows: number;
};

/** The pools that serve pages, by the name they give themselves; jobs and health are not counted. */
const OF_PAGES = /application_name\0declic(?: keys)?\0/;
const LENGTH_AT = 1;
const HEADER = 5;

/**
 * Stands between the application and its database, and counts the messages of its pages (PostgreSQL,
 * protocol 3.0): Bind and Query run a statement, Parse and Query plan one, DataRow is a row.
 */
export async function openCountingLine(
	databaseUrl: string
): Promise<{ url: string; take(): Counted; close(): Promise<void> }> {
	const target = new URL(databaseUrl);
	const open = new Set<Socket>();
	let counted: Counted = { statements: 0, planned: 0, rows: 0 };
	const asked = (type: string) => {
		if (type === 'B' || type === 'Q') counted.statements += 1;
		if (type === 'P' || type === 'Q') counted.planned += 1;
	};
	const answered = (type: string) => {
		if (type === 'D') counted.rows += 1;
	};
	const server = createServer((client) => {
		const database = connect(Number(target.port || 5432), target.hostname);
		for (const socket of [client, database]) {
			open.add(socket);
			socket.on('error', () => {});
			socket.on('close', () => {
				open.delete(socket);
				client.destroy();
				database.destroy();
			});
		}
		client.once('data', (startup) => {
			database.write(startup);
			client.pipe(database);
			database.pipe(client);
			if (!OF_PAGES.test(startup.toString('latin1'))) return;
			client.on('data', readMessages(asked));
			database.on('data', readMessages(answered));
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = new URL(databaseUrl);
	url.hostname = '127.0.0.1';
	url.port = String((server.address() as { port: number }).port);
	return {
		url: url.toString(),
		take() {
			const before = counted;
			counted = { statements: 0, planned: 0, rows: 0 };
			return before;
		},
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise((done) => server.close(done));
		}
	};
}

/** Tells the type of each message, however the stream is cut into pieces. */
function readMessages(tell: (type: string) => void): (bytes: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return (bytes) => {
		let stream: Buffer = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
		while (stream.length >= HEADER) {
			const whole = 1 + stream.readUInt32BE(LENGTH_AT);
			if (stream.length < whole) break;
			tell(String.fromCharCode(stream[0]!));
			stream = stream.subarray(whole);
		}
		rest = stream;
	};
}
