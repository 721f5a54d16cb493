const LARGEST = 1024 * 1024;
const PATIENCE_MS = 15_000;

/** What an address answers; null: nothing, or nothing that can be read. */
export async function fetchText(address) {
	try {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const answer = await fetch(address, { signal, redirect: 'error' });
		if (!answer.ok) return null;
		const text = await answer.text();
		return text.length <= LARGEST ? text : null;
	} catch {
		return null;
	}
}

/** The same as an object of JSON. */
export async function fetchJson(address) {
	const text = await fetchText(address);
	return text === null ? null : parse(text);
}

/** What a text says in JSON; null: nothing. */
export function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
