import { request } from 'node:http';
import { createServer } from 'node:https';
import { selfSign } from './self-signed.ts';

/**
 * What a centre's host puts before the application: TLS ends here, and the request goes on in
 * plain http with the usual headers.
 */
export async function openTlsProxy(
	port: number,
	applicationPort: number
): Promise<{ close(): Promise<void> }> {
	const server = createServer(selfSign('localhost'), (incoming, outgoing) => {
		const onward = request(
			{
				host: '127.0.0.1',
				port: applicationPort,
				method: incoming.method,
				path: incoming.url,
				headers: { ...incoming.headers, 'x-forwarded-proto': 'https' }
			},
			(answer) => {
				outgoing.writeHead(answer.statusCode!, answer.rawHeaders);
				answer.pipe(outgoing);
			}
		);
		onward.on('error', () => outgoing.writeHead(502).end());
		incoming.pipe(onward);
	});
	await new Promise<void>((done) => server.listen(port, 'localhost', done));
	return {
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
