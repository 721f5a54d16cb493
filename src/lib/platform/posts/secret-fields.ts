/** A whole word of a field's name that announces something nobody may see on a screen. */
const SECRET_WORDS = new Set(['code', 'pin', 'otp', 'totp', 'secret', 'jeton', 'token', 'secours']);
const SECRET_NAMES = /mot-?de-?passe|password|passphrase/i;
/** A town's number is no secret. */
const NOT_SECRET = new Set(['code-postal', 'code-insee']);

/** Whether a field holds a password, a PIN or a one-time code: it is never written back. */
export function isSecretField(name: string): boolean {
	if (NOT_SECRET.has(name)) return false;
	const words = name.toLowerCase().split(/[^a-z]+/);
	return SECRET_NAMES.test(name) || words.some((word) => SECRET_WORDS.has(word));
}
