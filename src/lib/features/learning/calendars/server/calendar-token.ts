import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[\w-]{43}$/;

/** The secret part of an address: 256 bits that nobody can guess. */
export function drawToken(): string {
	return randomBytes(32).toString('base64url');
}

/** The number a link is known by: half of a digest, from which the secret cannot be found again. */
export function linkOfToken(token: string): string | null {
	if (!SHAPE.test(token)) return null;
	const hex = createHash('sha256').update(`calendar ${token}`).digest('hex').slice(0, 32);
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
