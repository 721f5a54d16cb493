/** Proxies and browsers give up a line on which nothing comes. */
const BEAT_MS = 20_000;
/** Then the browser asks again, and whoever may not any more is told so. */
const LIFE_MS = 600_000;

type Subscribe = (tell: () => void) => Promise<() => void>;

/**
 * Server-Sent Events that say that something changed, and nothing of what: the page reads it itself. The
 * first one comes once it is listened to: whatever changed before is read then. They end with the request,
 * after a while, and with the server (src/serve/drain.ts).
 */
export function sendNews(
	subscribe: Subscribe,
	{ beatMs = BEAT_MS, lifeMs = LIFE_MS } = {}
): Response {
	const over: (() => void)[] = [];
	let isOver = false;
	const end = () => {
		isOver = true;
		for (const step of over.splice(0)) step();
	};
	const body = new ReadableStream<Uint8Array>({
		async start(controller) {
			const words = new TextEncoder();
			const say = (line: string) => {
				if (!isOver) controller.enqueue(words.encode(line));
			};
			const close = () => {
				if (isOver) return;
				end();
				controller.close();
			};
			// Sent at once, for the headers to leave; a browser that lost it asks again after two seconds.
			say('retry: 2000\n\n');
			const unsubscribe = await subscribe(() => say('data: change\n\n'));
			if (isOver) return unsubscribe();
			const beat = setInterval(say, beatMs, ': la\n\n');
			const life = setTimeout(close, lifeMs);
			over.push(
				unsubscribe,
				() => clearInterval(beat),
				() => clearTimeout(life)
			);
			say('data: ecoute\n\n');
		},
		cancel: end
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			// A proxy that waits for more words would keep each of them for itself.
			'x-accel-buffering': 'no'
		}
	});
}
