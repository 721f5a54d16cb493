import { type Answer, entryIn } from '../kills/browser.ts';
import type { Tally, What } from './tally.ts';

const PATIENCE_MS = 30_000;

/** The browser of one desk: it never tries again by itself, so that what fails is seen. */
export type Terminal = {
	read(path: string): Promise<Answer>;
	/** What the page asks while somebody types: JSON there, JSON back. */
	ask(what: What, path: string, body: unknown): Promise<Answer>;
	send(what: What, path: string, fields: [string, string][]): Promise<Answer>;
	/** Sends a form and hangs up: whether it was written, she cannot know. */
	hangUp(path: string, fields: [string, string][], afterMs: number): Promise<void>;
};

/** Enters the demonstration at the desk of a centre. */
export async function openTerminal(url: string, centre: string, tally: Tally): Promise<Terminal> {
	const jar = new Map<string, string>();

	async function once(path: string, init: RequestInit, accept = 'text/html'): Promise<Answer> {
		const response = await fetch(url + path, {
			signal: AbortSignal.timeout(PATIENCE_MS),
			...init,
			redirect: 'manual',
			headers: {
				...init.headers,
				accept,
				origin: url,
				cookie: [...jar].map((pair) => pair.join('=')).join('; ')
			}
		});
		for (const cookie of response.headers.getSetCookie()) {
			const [name, ...value] = cookie.split(';')[0]!.split('=');
			jar.set(name!, value.join('='));
		}
		const body = await response.text();
		return { status: response.status, location: response.headers.get('location') ?? '', body };
	}

	async function timed(what: What, work: () => Promise<Answer>): Promise<Answer> {
		const started = performance.now();
		const answer = await work();
		tally.note(what, performance.now() - started, answer.status);
		return answer;
	}

	const posted = (fields: [string, string][]): RequestInit => ({
		method: 'POST',
		body: new URLSearchParams(fields)
	});

	const qui = entryIn((await once('/', {})).body, { role: 'Accueil', centre });
	if (!qui) throw new Error(`nobody enters at the desk of ${centre}`);
	await once('/?/entrer', posted([['qui', qui]]));

	return {
		read: (path) => timed('page', () => once(path, {})),
		ask: (what, path, body) =>
			timed(what, () =>
				once(
					path,
					{
						method: 'POST',
						body: JSON.stringify(body),
						headers: { 'content-type': 'application/json' }
					},
					'application/json'
				)
			),
		send: (what, path, fields) => timed(what, () => once(path, posted(fields))),
		async hangUp(path, fields, afterMs) {
			tally.hungUp();
			const signal = AbortSignal.timeout(afterMs);
			await once(path, { ...posted(fields), signal }).catch(() => null);
		}
	};
}
