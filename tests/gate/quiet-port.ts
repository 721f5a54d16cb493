import { createServer } from 'node:net';

/** Under the ports that systems give to whoever connects: none of those is taken meanwhile. */
const [FIRST, LAST] = [20_000, 32_000];

/**
 * A port of the loopback that is free, and that no other test is given while this process lives: some
 * are taken long after they were chosen, and one of them never.
 */
export async function quietPort([first, last] = [FIRST, LAST]): Promise<number> {
	for (;;) {
		const port = first! + Math.floor(Math.random() * (last! - first!));
		if ((await isOurs(port)) && (await isFree(port))) return port;
	}
}

/** The name is the system's own, in no folder: it goes with the process that holds it. */
function isOurs(port: number): Promise<boolean> | true {
	if (process.platform !== 'linux') return true;
	return new Promise((done) => {
		const claim = createServer().unref();
		claim.once('error', () => done(false));
		claim.listen(`\0declic-port-${port}`, () => done(true));
	});
}

function isFree(port: number): Promise<boolean> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(false));
		probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
	});
}
