import { createServer } from 'node:net';

function tryPort(port: number): Promise<number | null> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(null));
		probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
			const address = probe.address();
			probe.close(() => done(typeof address === 'object' && address ? address.port : null));
		});
	});
}

/** A TCP port free on the loopback now: `preferred` if it is, else one the system picks. */
export async function freePort(preferred: number | null): Promise<number> {
	const port = (preferred && (await tryPort(preferred))) || (await tryPort(0));
	if (!port) throw new Error('the system gives no free loopback port');
	return port;
}
