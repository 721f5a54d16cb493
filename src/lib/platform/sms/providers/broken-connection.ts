/** Whether a question left, when its connection broke. */
export type Broken = { transient: 'unreachable' } | { unknown: 'timeout' | 'cut' };

type Failure = { code?: unknown; syscall?: unknown; errors?: Failure[] };

/** Nobody there, or nobody whom we may trust: said before the first byte of a question. */
const BEFORE =
	/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_LEADS_INSIDE|ERR_TLS_CERT_\w+|CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;
/** Said of a connection that begins, and of one where a question is on its way. */
const EITHER = /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;

/** Reads what `fetch` threw: only what is sure to have stopped before the question did not leave. */
export function readBroken(error: unknown): Broken {
	const { name, cause } = (error ?? {}) as { name?: unknown; cause?: Failure };
	// Several addresses of one host were tried: each has failed.
	const failures = cause?.errors ?? [cause ?? {}];
	if (failures.length > 0 && failures.every(isBefore)) return { transient: 'unreachable' };
	return { unknown: name === 'TimeoutError' ? 'timeout' : 'cut' };
}

function isBefore({ code, syscall }: Failure): boolean {
	const said = String(code);
	return BEFORE.test(said) || (EITHER.test(said) && syscall === 'connect');
}
