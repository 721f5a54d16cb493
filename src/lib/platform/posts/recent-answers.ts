/** An answer as it left, ready to be given once more. */
type KeptAnswer = { status: number; headers: Headers; body: ArrayBuffer };

/** Long enough for a second press or a line that failed; what it shows is soon out of date. */
const KEPT_MS = 120_000;
const MOST_ANSWERS = 200;
const HEAVIEST_BODY = 256 * 1024;

const answers = new Map<string, KeptAnswer>();

/** Keeps a page that shows what was just done (a link told once), for whoever pressed twice. */
export async function keepAnswer(name: string, response: Response): Promise<void> {
	const body = await response.clone().arrayBuffer();
	if (body.byteLength > HEAVIEST_BODY) return;
	const kept = { status: response.status, headers: new Headers(response.headers), body };
	answers.set(name, kept);
	const oldest = answers.keys().next();
	if (answers.size > MOST_ANSWERS && !oldest.done) answers.delete(oldest.value);
	setTimeout(() => {
		if (answers.get(name) === kept) answers.delete(name);
	}, KEPT_MS).unref();
}

/** The answer kept under that name, or null. */
export function answerKept(name: string): Response | null {
	const kept = answers.get(name);
	if (!kept) return null;
	return new Response(kept.body, { status: kept.status, headers: new Headers(kept.headers) });
}
