import type { Server } from 'node:http';
import type { Settings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';

// A machine without IPv6 is served on IPv4 alone.
const NO_IPV6 = new Set<string | undefined>(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

export type PortRefusal = { refusal: 'port-taken' | 'port-forbidden'; message: string };

/** Listens on `HOST`, else on both loopback addresses; on all of them or on none. */
export async function listenEverywhere(
	{ host, port }: Pick<Settings, 'host' | 'port'>,
	make: () => Server
): Promise<{ open: Server[] } | PortRefusal> {
	const open: Server[] = [];
	for (const address of host ? [host] : ['127.0.0.1', '::1']) {
		const server = make();
		const error = await listen(server, port, address);
		if (open.length > 0 && NO_IPV6.has(error?.code)) continue;
		if (error) {
			await Promise.all(open.map((one) => new Promise((done) => one.close(done))));
			return refusePort(error, port);
		}
		open.push(server);
	}
	return { open };
}

function listen(
	server: Server,
	port: number,
	host: string
): Promise<NodeJS.ErrnoException | undefined> {
	return new Promise((done) => {
		server.once('error', done);
		server.listen(port, host, () => {
			server.off('error', done);
			done(undefined);
		});
	});
}

function refusePort(error: NodeJS.ErrnoException, port: number): PortRefusal {
	if (error.code === 'EADDRINUSE') {
		return refuse(
			'port-taken',
			`Le port ${port} est déjà pris par un autre programme. Fermez-le, ou choisissez-en un autre, par exemple PORT=${port + 1}.`
		);
	}
	return refuse(
		'port-forbidden',
		`Le port ${port} ne peut pas être ouvert (${error.code}). Choisissez un port libre au-dessus de 1024, par exemple PORT=3000.`
	);
}
