/** Passwords verified together: each takes 32 MiB and a core for a tenth of a second. */
const TOGETHER = 3;
/** Beyond, a visitor is asked to come back: a queue longer than that is not people. */
const WAITING = 60;

let running = 0;
const queue: (() => void)[] = [];

/** Does heavy work a few at a time in this process, or null when too many wait already. */
export async function fewAtOnce<Result>(work: () => Promise<Result>): Promise<Result | null> {
	if (running >= TOGETHER) {
		if (queue.length >= WAITING) return null;
		await new Promise<void>((go) => queue.push(go));
	} else {
		running += 1;
	}
	try {
		return await work();
	} finally {
		const next = queue.shift();
		if (next) next();
		else running -= 1;
	}
}
