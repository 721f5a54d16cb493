import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';

/**
 * What may be said of an unexpected error: its name, its code and where it happened. Its message
 * is left out, because it may quote what somebody typed, on several lines.
 */
export function factsOf(error: unknown): { name: string; code?: string; stack?: string } {
	if (!(error instanceof Error)) return { name: typeof error };
	const { name, code, stack } = error as Error & { code?: string };
	const places = stack?.split('\n').filter((line) => /^\s+at /.test(line));
	return { name, code, stack: places?.slice(0, 5).join('\n') };
}

const requests = new AsyncLocalStorage<string>();

/** Does `work` while answering a request: every line logged meanwhile carries its id. */
export function whileAnswering<Result>(request: string, work: () => Result): Result {
	return requests.run(request, work);
}

const asked = process.env.LOG_LEVEL ?? '';

/** The log of the product, a JSON object a line: what happened, when, never a personal value. */
export const log = pino({
	level: asked === 'silent' || Object.hasOwn(pino.levels.values, asked) ? asked : 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (level) => ({ level }) },
	mixin: () => {
		const request = requests.getStore();
		return request ? { request } : {};
	},
	serializers: { error: factsOf, err: factsOf }
});
