import { createServer } from 'node:net';

/** Under the ports that systems give to whoever connects: none of those is taken meanwhile. */
const [FIRST, LAST] = [20_000, 32_000];

/** A port of the loopback that is free, and stays so until it is used. */
export async function quietPort(): Promise<number> {
	for (;;) {
		const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
		if (await isFree(port)) return port;
	}
}

function isFree(port: number): Promise<boolean> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(false));
		probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
	});
}
