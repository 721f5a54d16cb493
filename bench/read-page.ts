import { type Agent, request } from 'node:http';

/**
 * Reads one page to its end, as a browser does, or posts JSON and reads the answer; anything but 200
 * is an error of the bench. Gives the bytes of the answer.
 */
export function readPage(
	agent: Agent,
	url: string,
	cookie: string,
	accept = 'text/html',
	posted?: object
): Promise<number> {
	return new Promise((done, fail) => {
		const method = posted ? 'POST' : 'GET';
		const { origin } = new URL(url);
		const headers = {
			...{ cookie, accept },
			...(posted && { origin, 'content-type': 'application/json' })
		};
		request(url, { agent, method, headers }, (response) => {
			if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
			let bytes = 0;
			response.on('data', (piece: Buffer) => (bytes += piece.length));
			response.on('end', () => done(bytes)).on('error', fail);
		})
			.on('error', fail)
			.end(posted && JSON.stringify(posted));
	});
}
