import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Keys } from '../door/open-keys.ts';

const run = promisify(argon2);

/**
 * Argon2id (RFC 9106), 19 MiB and two passes as OWASP advises, with a key outside the database:
 * the million PINs there are cannot be tried on a stolen copy of the tables.
 */
export async function digestPin(
	keys: Pick<Keys, 'secret'>,
	pin: string,
	salt: Buffer = randomBytes(16)
): Promise<{ digest: Buffer; salt: Buffer }> {
	const digest = await run('argon2id', {
		message: pin,
		nonce: salt,
		secret: keys.secret,
		parallelism: 1,
		tagLength: 32,
		memory: 19_456,
		passes: 2
	});
	return { digest: Buffer.from(digest), salt };
}

/** Whether the PIN is the one that was kept. */
export async function isSamePin(
	keys: Pick<Keys, 'secret'>,
	pin: string,
	kept: { digest: Buffer; salt: Buffer }
): Promise<boolean> {
	const { digest } = await digestPin(keys, pin, kept.salt);
	return digest.length === kept.digest.length && timingSafeEqual(digest, kept.digest);
}
