import { LRUCache } from 'lru-cache';
import { isSameSender, type SentFrom } from './sent-from.ts';

/** An answer as it left, ready to be given once more to the browser that it was made for. */
type KeptAnswer = {
	status: number;
	headers: [string, string][];
	body: Uint8Array<ArrayBuffer>;
	from: SentFrom;
};

/** Long enough for a second press or a line that failed; what it shows is soon out of date. */
const KEPT_MS = 120_000;
/** All of them together: thirty desks fill the memory of no machine. */
const MOST_BYTES = 8 * 1024 * 1024;
const HEAVIEST_BODY = 256 * 1024;
/** What a key and some headers weigh, whatever the body. */
const BESIDES = 1024;

const answers = new LRUCache<string, KeptAnswer>({
	maxSize: MOST_BYTES,
	sizeCalculation: ({ body }) => body.byteLength + BESIDES,
	ttl: KEPT_MS
});

/** Keeps a page that shows what was just done (a link told once), for whoever pressed twice. */
export async function keepAnswer(
	name: string,
	response: Response,
	from: SentFrom,
	keptMs = KEPT_MS
): Promise<void> {
	const body = new Uint8Array(await response.clone().arrayBuffer());
	if (body.byteLength > HEAVIEST_BODY) return;
	const kept = { status: response.status, headers: [...response.headers], body, from };
	answers.set(name, kept, { ttl: keptMs });
}

/** The answer kept under that name for this very browser, or null. */
export function answerKept(name: string, from: SentFrom): Response | null {
	const kept = answers.get(name);
	const hasCookie = kept?.headers.some(([header]) => header === 'set-cookie') ?? false;
	if (!kept || !isSameSender(kept.from, from, { hasCookie })) return null;
	return new Response(kept.body, { status: kept.status, headers: kept.headers });
}

/** How much of the memory they hold, in bytes. */
export const keptBytes = () => answers.calculatedSize;
