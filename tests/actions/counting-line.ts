import { connect, createServer, type Socket } from 'node:net';
import { KEYS_ROLE } from '#lib/platform/database/role-names.ts';

/** What went through since it was last asked: never a time, so that no busy machine changes it. */
export type Counted = {
	/** Statements run, transactions' own words included. */
	statements: number;
	/** Those that PostgreSQL planned anew, prepared ones that it plans at each run included. */
	planned: string[];
	/** Rows that came back. */
	rows: number;
};

/** The pools that serve pages, by the name they give themselves; jobs and health are not counted. */
const OF_PAGES = /application_name\0declic(?: keys)?\0/;
const OF_KEYS = new RegExp(`user\\0${KEYS_ROLE}\\0`);
/** Of these, whoever opens a connection. */
type Pools = (startup: string) => boolean;
const ofPages: Pools = (startup) => OF_PAGES.test(startup);
/** Without those that find who comes in. */
export const withoutKeys: Pools = (startup) => ofPages(startup) && !OF_KEYS.test(startup);
const LENGTH_AT = 1;
const HEADER = 5;
/** A transaction's own words: run, never planned. */
const UNPLANNED = /^(?:begin|start|commit|rollback|savepoint|release|set)\b/i;

/**
 * Stands between the application and its database, and counts the messages of its pages (PostgreSQL,
 * protocol 3.0): Bind and Query run a statement, Parse and Query plan one, DataRow is a row. What is
 * prepared under a name may be planned at each run all the same (« custom plans »): no message says
 * so, and each connection is asked for it.
 */
export async function openCountingLine(
	databaseUrl: string,
	isCounted = ofPages
): Promise<{
	url: string;
	take(): Promise<Counted>;
	close(): Promise<void>;
}> {
	const target = new URL(databaseUrl);
	const open = new Set<Socket>();
	const lanes = new Set<Lane>();
	const nothing = (): Counted => ({ statements: 0, planned: [], rows: 0 });
	let counted = nothing();
	const asked = (type: string, body: Buffer) => {
		if (type === 'B' || type === 'Q') counted.statements += 1;
		const text = type === 'Q' || (type === 'P' && body[0] === 0) ? body.toString() : '';
		if (text && !UNPLANNED.test(text)) counted.planned.push(text.replace(/^\0/, ''));
	};
	const answered = (type: string) => {
		if (type === 'D') counted.rows += 1;
	};
	const server = createServer((client) => {
		const database = connect(Number(target.port || 5432), target.hostname);
		const lane = new Lane(client, database);
		for (const socket of [client, database]) {
			open.add(socket);
			socket.on('error', () => {});
			socket.on('close', () => {
				open.delete(socket);
				lanes.delete(lane);
				lane.end();
				client.destroy();
				database.destroy();
			});
		}
		client.once('data', (startup: Buffer) => {
			lane.send(startup);
			client.on('data', (bytes: Buffer) => lane.send(bytes));
			if (!isCounted(startup.toString('latin1'))) return;
			lanes.add(lane);
			client.on('data', readMessages(asked));
			lane.hear = readMessages(answered);
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const url = new URL(databaseUrl);
	url.hostname = '127.0.0.1';
	url.port = String((server.address() as { port: number }).port);
	return {
		url: url.toString(),
		async take() {
			for (const lane of lanes) counted.planned.push(...(await lane.plannedSince()));
			const before = counted;
			counted = nothing();
			return before;
		},
		async close() {
			for (const socket of open) socket.destroy();
			await new Promise((done) => server.close(done));
		}
	};
}

const PLANS = `select json_build_array(statement, custom_plans)::text from pg_prepared_statements`;

/** What PostgreSQL says when it waits for a query, outside of any transaction. */
const isWaiting = (type: string, body: Buffer) => type === 'Z' && body.toString() === 'I';

/** One connection of the application; between two of its queries, it can be asked something itself. */
class Lane {
	hear: (bytes: Buffer) => void = () => {};
	readonly #database: Socket;
	/** What waits to be asked here, once the application waits for nothing. */
	readonly #questions: { sent: Buffer; tell: (rows: string[]) => void }[] = [];
	/** What the application sends meanwhile. */
	#held: Buffer[] = [];
	#answering: string[] | null = null;
	#isWaiting = false;
	readonly #plans = new Map<string, number>();

	constructor(client: Socket, database: Socket) {
		this.#database = database;
		const follow = readMessages((type, body) => {
			// A row: how many columns, then the length and the bytes of each.
			if (type === 'D') this.#answering?.push(body.toString('utf8', 6));
			if (isWaiting(type, body)) this.#settle();
		});
		database.on('data', (bytes: Buffer) => {
			if (!this.#answering) {
				this.hear(bytes);
				client.write(bytes);
			}
			follow(bytes);
		});
	}

	/** What the application sends goes on at once, or after the answer to a question of ours. */
	send(bytes: Buffer): void {
		if (this.#answering) this.#held.push(bytes);
		else this.#pass(bytes);
	}

	/** The prepared statements that were planned again since it was last asked. */
	async plannedSince(): Promise<string[]> {
		const said = (await this.ask(PLANS)).map((row) => JSON.parse(row) as [string, number]);
		const again = said.filter(([text, plans]) => plans > (this.#plans.get(text) ?? 0));
		for (const [text, plans] of said) this.#plans.set(text, plans);
		return again.map(([text]) => text);
	}

	/** Sends a query of its own, whose answer the application never sees; gives its first column. */
	ask(text: string): Promise<string[]> {
		const words = Buffer.from(`${text}\0`);
		const header = Buffer.alloc(HEADER);
		header.write('Q');
		header.writeUInt32BE(words.length + 4, LENGTH_AT);
		return new Promise((tell) => {
			this.#questions.push({ sent: Buffer.concat([header, words]), tell });
			if (this.#isWaiting) this.#next();
		});
	}

	/** Closed, it was asked in vain. */
	end(): void {
		for (const { tell } of this.#questions.splice(0)) tell([]);
	}

	#pass(bytes: Buffer): void {
		this.#isWaiting = false;
		this.#database.write(bytes);
	}

	/** Everything asked so far is answered. */
	#settle(): void {
		this.#isWaiting = true;
		if (this.#answering) {
			this.#questions.shift()!.tell(this.#answering);
			this.#answering = null;
		}
		const held = this.#held.splice(0);
		if (held.length > 0) for (const bytes of held) this.#pass(bytes);
		else this.#next();
	}

	#next(): void {
		const [question] = this.#questions;
		if (!question || this.#answering) return;
		this.#answering = [];
		this.#isWaiting = false;
		this.#database.write(question.sent);
	}
}

/** Tells the type and the body of each message, however the stream is cut into pieces. */
function readMessages(tell: (type: string, body: Buffer) => void): (bytes: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return (bytes) => {
		let stream: Buffer = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
		while (stream.length >= HEADER) {
			const whole = 1 + stream.readUInt32BE(LENGTH_AT);
			if (stream.length < whole) break;
			tell(String.fromCharCode(stream[0]!), stream.subarray(HEADER, whole));
			stream = stream.subarray(whole);
		}
		rest = stream;
	};
}
