/** The hidden field that carries the key of a form. */
export const POST_KEY_FIELD = 'cle';

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A number nobody else will draw (UUID version 4, RFC 9562): the same form sent twice is known by
 * it. Made from bytes, because `crypto.randomUUID` is missing on plain http, in a centre's network.
 */
export function newPostKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Whether a value has the shape of a key; anything else is no key at all. */
export function isPostKey(value: unknown): value is string {
	return typeof value === 'string' && KEY.test(value);
}

/** In an address: the form of this page had already been recorded. */
export const ALREADY_DONE_PARAM = 'deja';
