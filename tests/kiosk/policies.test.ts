import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import fixed from '../../content/kiosk-policies.json' with { type: 'json' };
import { quietPort } from '../gate/quiet-port.ts';
import { type Kiosk, runKiosk } from './run-kiosk.ts';

const noShell = inject('noShell');
let kiosk: Kiosk;
let eye: number;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
beforeAll(async () => {
	if (noShell) return;
	eye = await quietPort();
	kiosk = await runKiosk({
		// The one page that tells what Chromium made of each policy, opened to the test alone.
		policies: {
			RemoteDebuggingAllowed: true,
			DeveloperToolsAvailability: 1,
			URLBlocklist: ['file://*'],
			CeciNEstPasUneRegle: true
		},
		flags: [`--remote-debugging-port=${eye}`]
	});
	await kiosk.site.shown(/^\/borne$/);
	await fetch(`http://127.0.0.1:${eye}/json/new?chrome://policy`, { method: 'PUT' });
});
afterAll(() => kiosk?.close());

type Row = { name: string; error: string };

/** What chrome://policy says of each policy that it was given. */
async function toldPolicies(): Promise<Row[]> {
	const targets = (await (await fetch(`http://127.0.0.1:${eye}/json/list`)).json()) as {
		url: string;
		webSocketDebuggerUrl: string;
	}[];
	const page = targets.find(({ url }) => url.startsWith('chrome://policy'));
	if (!page) throw new Error(`no page of policies: ${targets.map(({ url }) => url)}`);
	const line = new WebSocket(page.webSocketDebuggerUrl);
	await new Promise((done, fail) => {
		line.onopen = done;
		line.onerror = fail;
	});
	// The rows lie in shadow roots, as deep as each version of Chromium puts them.
	const expression = `(async () => {
		const all = (name, root = document) => [...root.querySelectorAll('*')].flatMap((one) => [
			...(one.matches(name) ? [one] : []), ...(one.shadowRoot ? all(name, one.shadowRoot) : [])]);
		all('#reload-policies')[0].click();
		await new Promise((done) => setTimeout(done, 500));
		return JSON.stringify(all('policy-row').map(({ shadowRoot }) => ({
			name: shadowRoot.querySelector('.name').textContent.trim(),
			error: shadowRoot.querySelector('.messages').textContent.trim()
		})));
	})()`;
	const said = new Promise<string>((done, fail) => {
		line.onmessage = ({ data }) => {
			const { id, result } = JSON.parse(String(data));
			if (id !== 1) return;
			const thrown = result?.exceptionDetails?.exception?.description;
			if (thrown) fail(new Error(`the page of policies answers: ${thrown}`));
			else done(result?.result?.value ?? '[]');
		};
		line.onclose = () => fail(new Error('the page has gone'));
	});
	line.send(
		JSON.stringify({
			id: 1,
			method: 'Runtime.evaluate',
			params: { expression, awaitPromise: true }
		})
	);
	const rows = JSON.parse(await said) as Row[];
	line.close();
	if (rows.length === 0) throw new Error('not read yet');
	return rows;
}

test('Chromium knows each policy of ours, and takes its value', async () => {
	const rows = await vi.waitFor(toldPolicies, { timeout: 20_000, interval: 200 });
	const told = new Map(rows.map(({ name, error }) => [name, error]));
	for (const name of [...Object.keys(fixed), 'URLAllowlist', 'ExtensionSettings']) {
		expect(told.has(name), name).toBe(true);
	}
	// What Chromium is about to replace is still obeyed.
	const wrong = rows.filter(({ error }) => !/^(OK|Not set\.|Deprecated)?$/.test(error));
	// The one that is none shows that this page tells it.
	expect(wrong.map(({ name }) => name)).toEqual(['CeciNEstPasUneRegle']);
});
