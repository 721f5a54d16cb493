import { createPublicKey, verify } from 'node:crypto';

/**
 * The one way to write a value, so that two machines sign the same bytes: keys in order, no space.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
	return `{${fields.join(',')}}`;
}

/**
 * Whether the house of this key said this value.
 * @param {string} publicKey
 * @param {unknown} value
 * @param {unknown} signature
 */
export function isSigned(publicKey, value, signature) {
	if (typeof signature !== 'string' || !/^[\w+/-]+={0,2}$/.test(signature)) return false;
	try {
		const said = Buffer.from(canonical(value));
		return verify(null, said, createPublicKey(publicKey), Buffer.from(signature, 'base64'));
	} catch {
		return false;
	}
}
