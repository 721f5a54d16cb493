import type { Logger } from 'pino';

const MINUTE_MS = 60_000;

/** Logs an error, and the same one not again within the minute: an outage repeats it endlessly. */
export function onceAMinute(what: string, log: Pick<Logger, 'warn'>): (error: unknown) => void {
	const said = new Map<string, number>();
	return (error) => {
		const { code = 'none' } = error as { code?: string };
		if (Date.now() - (said.get(code) ?? -Infinity) < MINUTE_MS) return;
		said.set(code, Date.now());
		log.warn({ code }, what);
	};
}
