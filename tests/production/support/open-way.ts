import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * A way to the real database by another port: closed, the database has gone away for whoever
 * goes by it; opened again, it has come back.
 */
export async function openWay(to: URL, port: number): Promise<{ close(): Promise<void> }> {
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		const onward = connect(Number(to.port || 5432), to.hostname);
		socket.pipe(onward).pipe(socket);
		for (const [one, other] of [
			[socket, onward],
			[onward, socket]
		] as const) {
			sockets.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => {
				sockets.delete(one);
				other.destroy();
			});
		}
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		close: async () => {
			server.close();
			for (const socket of sockets) socket.destroy();
			await once(server, 'close');
		}
	};
}
