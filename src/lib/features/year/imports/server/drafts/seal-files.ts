import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type DroppedFile, pack, unpack } from '../read/pack-files.ts';

/**
 * Dropped files wait for confirmation encrypted (AES-256-GCM) with a key that only the person's
 * browser holds: at rest the database has nothing readable, and forgetting the key destroys them.
 */
export function sealFiles(files: DroppedFile[]): { sealed: Buffer; key: string } {
	const key = randomBytes(32);
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const body = Buffer.concat([cipher.update(pack(files)), cipher.final()]);
	return {
		sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]),
		key: key.toString('base64url')
	};
}

/** The files again, or null when the key is not theirs. */
export function openFiles(sealed: Buffer, key: string): DroppedFile[] | null {
	try {
		const decipher = createDecipheriv(
			'aes-256-gcm',
			Buffer.from(key, 'base64url'),
			sealed.subarray(0, 12)
		);
		decipher.setAuthTag(sealed.subarray(12, 28));
		return unpack(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]));
	} catch {
		return null;
	}
}
