/** The network says that nobody answers at the address of the database. */
const NOBODY_ANSWERS = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ECONNABORTED',
	'EPIPE',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
	'ENOTFOUND',
	'EAI_AGAIN'
]);

/**
 * SQLSTATE classes and codes of a server that cannot serve for now (PostgreSQL, appendix A):
 * connection exceptions, no room left (disk, memory, connections), stopped by its operator or
 * after a crash, still starting, a disk that fails.
 */
const CANNOT_SERVE = /^(?:08...|53...|57P0[1235]|58000|58030)$/;

/** What the driver says without a code; there is no other way to know it. */
const LOST =
	/^(?:Connection terminated|timeout exceeded when trying to connect|timeout expired$|Query read timeout$|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end|Postgres connection has been discarded|driver has already been destroyed)/;

/**
 * Whether an error says that the database is away, not that something is wrong with what was
 * asked: trying again later may well succeed. A connection lost while committing counts too:
 * whether it was committed is then unknown, and only the key of the form can tell.
 */
export function isOutage(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const { code } = cause as Error & { code?: unknown };
		if (typeof code === 'string' && NOBODY_ANSWERS.has(code)) return true;
		if (isDatabaseLeaving(cause)) return true;
		if (cause instanceof AggregateError && cause.errors.some(isOutage)) return true;
	}
	return false;
}

/** The last words of a database, or of the driver about its connection: nobody else says them. */
export function isDatabaseLeaving(error: Error): boolean {
	const { code, message } = error as Error & { code?: unknown };
	return (typeof code === 'string' && CANNOT_SERVE.test(code)) || LOST.test(message);
}
