/** What may stand before the sign: letters and signs without accent, one dot at a time (RFC 5321). */
const NAME = /^[a-z\d!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** One part of a host; letters of any alphabet, as people write them. */
const PART = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/**
 * Whether the mailer can write to an address: one person, one host with a dot, no line and no sign
 * that would make another address or another header of it (RFC 5321, 4.1.2 and 4.5.3.1).
 */
export function isMailAddress(text: string): boolean {
	const [name, host, more] = text.split('@');
	if (host === undefined || more !== undefined || text.length > 254) return false;
	const parts = host.split('.');
	return (
		name!.length <= 64 &&
		NAME.test(name!) &&
		parts.length > 1 &&
		parts.every((part) => part.length <= 63 && PART.test(part)) &&
		parts.at(-1)!.length > 1
	);
}
