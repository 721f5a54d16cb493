import { connect, createServer, type Socket } from 'node:net';

export type CutProxy = {
	/** The same database, through the proxy. */
	url: string;
	/** Cuts everybody and refuses newcomers, as a database that is gone does. */
	goAway(): Promise<void>;
	comeBack(): Promise<void>;
	/** Nothing is cut and nothing goes through any more, until `thaw`. */
	freeze(): void;
	thaw(): void;
	/** The next form recorded is committed, and whoever asked for it never hears of it. */
	loseNextCommit(): void;
	/** Cuts one connection now, whatever it was doing. */
	cutOne(): void;
	close(): Promise<void>;
};

/** Stands between an application and its database, to lose what a network loses. */
export async function openCutProxy(databaseUrl: string): Promise<CutProxy> {
	const target = new URL(databaseUrl);
	const open = new Set<Socket>();
	let commitToLose = false;
	let isFrozen = false;
	let server = createServer(carry);
	let port = await listen(0);

	function carry(client: Socket): void {
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
		let isRecording = false;
		let isLost = false;
		if (isFrozen) client.pause();
		client.on('data', (bytes) => {
			isRecording ||= commitToLose && bytes.includes('insert into handled_posts');
			if (isRecording && bytes.includes('commit')) {
				[commitToLose, isRecording, isLost] = [false, false, true];
			}
			database.write(bytes);
		});
		database.on('data', (bytes) => {
			// Its answer has come: it is committed. The one who asked hears only the line go dead.
			if (isLost) client.destroy();
			else client.write(bytes);
		});
	}

	function listen(wanted: number): Promise<number> {
		return new Promise((done, fail) => {
			server.once('error', fail);
			server.listen(wanted, '127.0.0.1', () => {
				done((server.address() as { port: number }).port);
			});
		});
	}

	const goAway = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			for (const socket of open) socket.destroy();
		});

	const url = new URL(databaseUrl);
	url.hostname = '127.0.0.1';
	url.port = String(port);
	return {
		url: url.toString(),
		goAway,
		async comeBack() {
			server = createServer(carry);
			port = await listen(port);
		},
		freeze() {
			isFrozen = true;
			for (const socket of open) socket.pause();
		},
		thaw() {
			isFrozen = false;
			for (const socket of open) socket.resume();
		},
		loseNextCommit: () => void (commitToLose = true),
		cutOne: () => void [...open][Math.floor(Math.random() * open.size)]?.destroy(),
		close: goAway
	};
}
