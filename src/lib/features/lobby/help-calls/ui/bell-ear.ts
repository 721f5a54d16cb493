/**
 * Tells each time that something changed at `at`: one tab of the browser listens for all of them. Where the
 * browser cannot choose one (plain http), each tab listens for itself.
 */
export function listenForAll(at: string, changed: () => void): () => void {
	const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(at);
	const left = new AbortController();
	tabs?.addEventListener('message', changed);

	function listen(): Promise<void> {
		const news = new EventSource(`${at}/flux`);
		news.addEventListener('message', () => {
			changed();
			// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
			tabs?.postMessage('');
		});
		const over = Promise.withResolvers<void>();
		left.signal.addEventListener('abort', () => {
			news.close();
			over.resolve();
		});
		return over.promise;
	}

	if (tabs && Object.hasOwn(Navigator.prototype, 'locks')) {
		// Held until this tab leaves: the next one takes its place.
		navigator.locks.request(at, { signal: left.signal }, listen).catch(() => {});
		changed();
	} else void listen();
	return () => {
		left.abort();
		tabs?.close();
	};
}
