import { type Agent, request } from 'node:http';

/** Reads one page to its end, as a browser does; anything but 200 is an error of the bench. */
export function readPage(
	agent: Agent,
	url: string,
	cookie: string,
	accept = 'text/html'
): Promise<void> {
	return new Promise((done, fail) => {
		request(url, { agent, headers: { cookie, accept } }, (response) => {
			if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
			response.resume().on('end', done).on('error', fail);
		})
			.on('error', fail)
			.end();
	});
}
