import { setTimeout as pause } from 'node:timers/promises';

/** What a person's browser was answered in the end. */
export type Answer = { status: number; location: string; body: string };

export type Fields = Record<string, string> | FormData;

/** A browser whose owner never gives up: she presses again until somebody answers her. */
export type Browser = {
	get(path: string): Promise<Answer>;
	/** Sends the same form, with its key, until it is taken or refused. */
	post(path: string, fields: Fields): Promise<Answer>;
	/** How many times something had to be sent again. */
	readonly retries: number;
	/** How many times a form sent again was told that it was done already. */
	readonly alreadyDone: number;
};

const PATIENCE_MS = 20_000;
const BETWEEN_MS = 150;
/** Nobody waits longer: the house is lost. */
const LONGEST_MS = 240_000;

/** Opens a browser in which `role` of `centre` has entered the demonstration. */
export function openBrowser(url: string, enter: { role: string; centre: string | null }): Browser {
	const jar = new Map<string, string>();
	let [retries, alreadyDone] = [0, 0];

	/** One try; null when nobody answered, or asked to wait. */
	async function once(path: string, init: RequestInit): Promise<Answer | null> {
		try {
			const response = await fetch(url + path, {
				...init,
				redirect: 'manual',
				signal: AbortSignal.timeout(PATIENCE_MS),
				headers: {
					accept: 'text/html',
					origin: url,
					cookie: [...jar].map((pair) => pair.join('=')).join('; ')
				}
			});
			for (const cookie of response.headers.getSetCookie()) keep(cookie);
			const body = await response.text();
			if (response.status >= 502) return null;
			return { status: response.status, location: response.headers.get('location') ?? '', body };
		} catch {
			return null;
		}
	}

	function keep(cookie: string): void {
		const [pair] = cookie.split(';');
		const [name, ...value] = pair!.split('=');
		if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name!);
		else jar.set(name!, value.join('='));
	}

	async function untilAnswered(path: string, init: () => RequestInit): Promise<Answer> {
		const until = performance.now() + LONGEST_MS;
		while (performance.now() < until) {
			const answer = await once(path, init());
			if (answer && !isSentToTheDoor(answer)) return answer;
			if (answer) await enterAgain();
			else retries += 1;
			await pause(BETWEEN_MS);
		}
		throw new Error(`nobody answered ${path} for ${LONGEST_MS / 1000} s`);
	}

	async function enterAgain(): Promise<void> {
		const home = await once('/', {});
		const qui = home && entryIn(home.body, enter);
		if (qui) await once('/?/entrer', { method: 'POST', body: new URLSearchParams({ qui }) });
	}

	return {
		get retries() {
			return retries;
		},
		get alreadyDone() {
			return alreadyDone;
		},
		get: (path) => untilAnswered(path, () => ({})),
		async post(path, fields) {
			const before = retries;
			const answer = await untilAnswered(path, () => ({
				method: 'POST',
				body: fields instanceof FormData ? fields : new URLSearchParams(fields)
			}));
			if (retries > before && answer.location.includes('deja=')) alreadyDone += 1;
			return answer;
		}
	};
}

function isSentToTheDoor({ status, location }: Answer): boolean {
	return status === 303 && (location === '/' || location.startsWith('/connexion'));
}

/** The button of the home page that enters as that role of that centre. */
export function entryIn(
	home: string,
	enter: { role: string; centre: string | null }
): string | null {
	const parts = home.split(/<h3[^>]*>/).slice(1);
	const ofCentre = parts.filter((part) => enter.centre === null || part.startsWith(enter.centre));
	for (const part of ofCentre) {
		for (const [, value, words] of part.matchAll(
			/name="qui" value="([^"]+)"[^>]*>([\s\S]*?)<\/button>/g
		)) {
			if (
				words!
					.replace(/<[^>]+>/g, ' ')
					.trim()
					.startsWith(enter.role)
			)
				return value!;
		}
	}
	return null;
}
