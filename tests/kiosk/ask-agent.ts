import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Kiosk } from './run-kiosk.ts';

type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Asks the agent as any program or page of the machine could, with whatever headers it likes. */
export function askAgent(
	port: number,
	path: string,
	{ method = 'POST', headers = {}, body = '' }: Asking = {}
): Promise<{ status: number; said: Record<string, unknown>; headers: Record<string, unknown> }> {
	return new Promise((done, fail) => {
		const asked = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
			const said = await text(answer);
			const isJson = answer.headers['content-type'] === 'application/json';
			done({
				status: answer.statusCode!,
				said: isJson ? (JSON.parse(said) as Record<string, unknown>) : { text: said },
				headers: answer.headers
			});
		});
		asked.on('error', fail);
		asked.end(body);
	});
}

/** The word of the visit, as the page of the kiosk keeps it. */
export async function tokenOf(kiosk: Kiosk): Promise<string> {
	const kept = await kiosk.site.run<string>(
		/^\/borne/,
		`return sessionStorage.getItem('declic.agent')`
	);
	return kept.split('.')[1]!;
}
