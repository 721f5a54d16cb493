/** What came of handing a message over. `code`: « 550 », « ECONNREFUSED »; never the words. */
export type Failure = { isFinal: boolean; code: string };

type SmtpError = {
	code?: unknown;
	/** What the system said, where `code` is only « ESOCKET ». */
	originalCode?: unknown;
	responseCode?: unknown;
	command?: unknown;
};

// Refused here, the mail itself is at fault: the reader does not exist, or nobody takes the text.
// Refused earlier (signing in, the sender's address), it is our setting, and a person repairs it.
const ABOUT_THE_MAIL = new Set<unknown>(['RCPT TO', 'DATA']);
const CODE = /^[A-Z0-9_]{1,40}$/;

/** Whether a failure will still be one tomorrow (RFC 5321, 4.2.1: 5 is for good, 4 for now). */
export function readFailure(error: unknown): Failure {
	const { code, originalCode, responseCode, command } = (error ?? {}) as SmtpError;
	const answer = Number(responseCode) || 0;
	// That encryption failed says more than the number of the refusal.
	if (answer > 0 && code !== 'ETLS') {
		return { isFinal: answer >= 500 && ABOUT_THE_MAIL.has(command), code: String(answer) };
	}
	const said = [originalCode, code].find((one) => typeof one === 'string' && CODE.test(one));
	return { isFinal: false, code: (said as string | undefined) ?? 'UNKNOWN' };
}
