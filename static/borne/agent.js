// The agent of the machine, on its loopback: it prints, and ends the browser with all that it keeps.
const KEPT = 'declic.agent';
const PATIENCE_MS = 5000;

/** Where it listens and by what it knows us comes in the address, which forgets it at once. */
export function takeAgent() {
	const said = /^#agent=(\d{2,5}\.[\w-]+)$/.exec(location.hash);
	if (!said) return;
	sessionStorage.setItem(KEPT, said[1]);
	history.replaceState(history.state, '', location.pathname + location.search);
}

export const hasAgent = () => sessionStorage.getItem(KEPT) !== null;

/** Its answer; null: there is none, or it does not answer. */
export async function askAgent(path, { type, body } = {}) {
	const [, port, token] = /^(\d+)\.(.+)$/.exec(sessionStorage.getItem(KEPT) ?? '') ?? [];
	if (!port) return null;
	try {
		return await fetch(`http://127.0.0.1:${port}${path}`, {
			method: 'POST',
			headers: { 'x-declic-jeton': token, ...(type && { 'content-type': type }) },
			body,
			credentials: 'omit',
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
	} catch {
		return null;
	}
}
