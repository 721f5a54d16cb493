import { vi } from 'vitest';

/** What a finger or a key does to a screen: how often it pressed, and which key. */
export class Gesture extends Event {
	detail: number;
	key: string;
	constructor(type: string, { detail = 1, key = '' } = {}) {
		super(type, { cancelable: true });
		this.detail = detail;
		this.key = key;
	}
}

const storage = () => {
	const kept = new Map<string, string>();
	return {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name),
		clear: () => kept.clear()
	};
};

/** Somewhere on the screen that may be found again by a selector. */
export const part = (more: object = {}) =>
	Object.assign(new EventTarget(), { dataset: {}, hidden: false, ...more });

const SCRIPTS = '../../../../../../../static/borne';
/** A script of the screen. They keep nothing of a page: what they know stands in the page. */
export const readScript = (name: string): Promise<Record<string, () => void>> =>
	import(/* @vite-ignore */ `${SCRIPTS}/${name}.js`);

/**
 * The screen of a kiosk as its scripts see it, where the clock is the test's: what is on it, what it asks of
 * the server, and where it leads. `vi.unstubAllGlobals` and `vi.useRealTimers` put the world back.
 */
export function openScreen(
	found: Record<string, unknown>,
	{ pathname = '/borne/guides', hash = '' } = {}
) {
	vi.useFakeTimers({ now: 1_000_000 });
	const asked: string[] = [];
	const led: string[] = [];
	const looks = new Set<string>();
	const frame = part({
		classList: {
			add: (look: string) => looks.add(look),
			contains: (look: string) => looks.has(look)
		},
		dataset: { end: '/borne/fin', gone: '/borne/fini' }
	});
	const parts: Record<string, unknown> = { '.kiosk': frame, ...found };
	const document = Object.assign(new EventTarget(), {
		documentElement: { dataset: {} as Record<string, string> },
		querySelector: (selector: string) => parts[selector] ?? null,
		querySelectorAll: (selector: string) => [parts[selector]].flat().filter(Boolean)
	});
	vi.stubGlobal('document', document);
	vi.stubGlobal('sessionStorage', storage());
	vi.stubGlobal('localStorage', storage());
	vi.stubGlobal('indexedDB', { databases: async () => [] });
	vi.stubGlobal('history', { state: null, replaceState: () => {} });
	vi.stubGlobal('addEventListener', () => {});
	vi.stubGlobal('location', { pathname, search: '', hash, replace: (to: string) => led.push(to) });
	vi.stubGlobal('fetch', async (address: string, { body }: { body: URLSearchParams }) => {
		asked.push([address, ...body.values()].join(' '));
		return new Response();
	});
	return { document, asked, led };
}
