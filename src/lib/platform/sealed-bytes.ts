import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypted by a key of 32 bytes (AES-256-GCM): nonce, proof, then what was sealed. Never twice the same. */
export function sealBytes(key: Buffer, plain: Uint8Array): Buffer {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const body = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What was sealed; null when another key sealed it, or somebody changed it. */
export function openBytes(key: Buffer, sealed: Uint8Array): Buffer | null {
	const from = Buffer.from(sealed);
	if (from.length < NONCE_BYTES + TAG_BYTES) return null;
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, from.subarray(0, NONCE_BYTES));
		decipher.setAuthTag(from.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
		const body = from.subarray(NONCE_BYTES + TAG_BYTES);
		return Buffer.concat([decipher.update(body), decipher.final()]);
	} catch {
		return null;
	}
}
