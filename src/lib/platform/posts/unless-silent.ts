/** A long import is no silence: the database answers others meanwhile. In milliseconds. */
const USUAL_PATIENCE = { firstMs: 8_000, everyMs: 4_000 };

/**
 * What `work` gives, or null once nobody answers any more: a disk that stalls, a line that swallows
 * everything. Nobody is asked before a while. The work itself goes on, and its end is not lost: a
 * form sent again waits its turn behind it.
 */
export async function unlessSilent<Result>(
	work: Promise<Result>,
	isAnswering: () => Promise<boolean>,
	patience = USUAL_PATIENCE
): Promise<Result | null> {
	const done = work.then((result) => ({ result }));
	for (let ms = patience.firstMs; ; ms = patience.everyMs) {
		const over = await soonerOf(done, ms);
		if (over) return over.result;
		if (await isAnswering()) continue;
		done.catch(() => {});
		return null;
	}
}

async function soonerOf<Result>(done: Promise<Result>, ms: number): Promise<Result | null> {
	const { promise: late, resolve } = Promise.withResolvers<null>();
	const timer = setTimeout(resolve, ms, null);
	try {
		return await Promise.race([done, late]);
	} finally {
		clearTimeout(timer);
	}
}
