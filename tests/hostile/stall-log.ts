/** A piece of work that kept the application from everybody, as it logs it (src/serve/log-stalls.ts). */
type LoggedStall = { ms: number; cpuMs: number; routes: string[] };

/** What one piece of work may last at most, whatever is sent. */
export const LONGEST_STALL_MS = 250;

/**
 * Hears the stalls that the application logs, and judges them by what its own thread worked: on a machine that others
 * use, a piece of work lasts as long as they want, and works no more for that.
 */
export class StallLog {
	readonly #all: LoggedStall[] = [];
	#rest = '';

	readonly hear = (text: string): void => {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop()!;
		for (const line of lines) {
			if (!line.includes('"msg":"stalled"')) continue;
			const stall = JSON.parse(line) as LoggedStall;
			// Its own start, while nobody asks for anything, is no sending's.
			if (stall.routes.length > 0) this.#all.push(stall);
		}
	};

	/** Those that last too long, in words. */
	tooLong(): string[] {
		return this.#all
			.filter(({ cpuMs }) => cpuMs > LONGEST_STALL_MS)
			.map(({ ms, cpuMs, routes }) => `${cpuMs} ms of work (${ms} ms): ${routes.join(', ')}`);
	}

	/** The longest work of them; 0 when none was logged. */
	longest(): number {
		return Math.max(0, ...this.#all.map(({ cpuMs }) => cpuMs));
	}

	/** Forgets what was logged until now. */
	clear(): void {
		this.#all.length = 0;
	}
}
