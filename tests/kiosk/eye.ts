import { vi } from 'vitest';

type Node = { role?: { value: string }; name?: { value: string }; ignored?: boolean };
type Target = { type: string; url: string; webSocketDebuggerUrl: string };
export type Line = { send<T>(method: string, params?: object): Promise<T>; close(): void };

/** An eye of the test, let in by a policy of its own: what a screen reader says of a page. */
export function openEye(port: number) {
	const pages = async () => {
		const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
		return ((await answer.json()) as Target[]).filter(({ type }) => type === 'page');
	};

	/** The page shown at such an address, to which one may speak until it goes. */
	async function look(
		page: RegExp,
		hear: (method: string, params: Record<string, unknown>) => void = () => {}
	): Promise<Line> {
		const target = await vi.waitFor(
			async () => {
				const found = (await pages()).find(({ url }) => page.test(url));
				if (!found) throw new Error(`no page like ${page}`);
				return found;
			},
			{ timeout: 30_000, interval: 20 }
		);
		const socket = new WebSocket(target.webSocketDebuggerUrl);
		await new Promise((done, fail) => {
			socket.onopen = done;
			socket.onerror = fail;
		});
		const asked = new Map<number, PromiseWithResolvers<unknown>>();
		socket.onmessage = ({ data }) => {
			const { id, result, error, method, params } = JSON.parse(String(data));
			if (id === undefined) return hear(method, params);
			if (error) asked.get(id)?.reject(new Error(error.message));
			else asked.get(id)?.resolve(result);
		};
		socket.onclose = () => {
			for (const { reject } of asked.values()) reject(new Error('the page has gone'));
		};
		let number = 0;
		return {
			send<T>(method: string, params: object = {}) {
				const promise = Promise.withResolvers<unknown>();
				asked.set(++number, promise);
				socket.send(JSON.stringify({ id: number, method, params }));
				return promise.promise as Promise<T>;
			},
			close: () => socket.close()
		};
	}

	return {
		look,
		/** Each thing that a page says it shows, as « role name ». */
		async said(line: Line): Promise<string[]> {
			const { nodes } = await line.send<{ nodes: Node[] }>('Accessibility.getFullAXTree');
			return nodes
				.filter(({ ignored, name }) => !ignored && name?.value)
				.map(({ role, name }) => `${role?.value} ${name?.value}`);
		}
	};
}
