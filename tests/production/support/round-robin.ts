import { randomBytes } from 'node:crypto';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { selfSign } from '../../journeys/support/self-signed.ts';

/** What an operator puts before two servers: TLS ends here, and each takes a request in turn. */
export type RoundRobin = {
	/** How many requests each server answered, by its port. */
	answered: Map<number, number>;
	/** Request ids given, to be found again in the logs. */
	ids: string[];
	close(): Promise<void>;
};

/** Opens the proxy on `port`; a server that does not answer is skipped, as nginx does. */
export async function openRoundRobin(port: number, upstreams: number[]): Promise<RoundRobin> {
	const answered = new Map(upstreams.map((upstream) => [upstream, 0]));
	const ids: string[] = [];
	let turn = 0;

	function pass(incoming: IncomingMessage, outgoing: ServerResponse, triesLeft: number): void {
		const upstream = upstreams[turn++ % upstreams.length]!;
		const id = randomBytes(16).toString('hex');
		ids.push(id);
		const onward = request(
			{
				host: '127.0.0.1',
				port: upstream,
				method: incoming.method,
				path: incoming.url,
				headers: {
					...incoming.headers,
					'x-forwarded-proto': 'https',
					'x-forwarded-for': incoming.socket.remoteAddress,
					'x-request-id': id
				}
			},
			(answer) => {
				answered.set(upstream, answered.get(upstream)! + 1);
				outgoing.writeHead(answer.statusCode!, answer.rawHeaders);
				answer.pipe(outgoing);
			}
		);
		onward.on('error', () => {
			// Nothing of a refused connection was sent: the other one may answer.
			if (triesLeft > 0 && !outgoing.headersSent) pass(incoming, outgoing, triesLeft - 1);
			else outgoing.writeHead(502).end();
		});
		incoming.pipe(onward);
	}
	const server = createServer(selfSign('localhost'), (incoming, outgoing) =>
		pass(incoming, outgoing, upstreams.length - 1)
	);
	await new Promise<void>((done) => server.listen(port, 'localhost', done));
	return {
		answered,
		ids,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
