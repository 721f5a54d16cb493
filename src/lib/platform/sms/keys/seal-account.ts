import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Secrets } from '../../secrets.ts';
import { Account } from '../account.ts';

const Sealed = v.pipe(v.string(), v.parseJson(), Account);
const keyOf = ({ sms }: Pick<Secrets, 'sms'>) =>
	createHmac('sha256', sms).update('accounts').digest();

/** An account encrypted (AES-256-GCM): the tables alone, or a copy of them, open nothing. */
export function sealAccount(secrets: Pick<Secrets, 'sms'>, account: Account): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf(secrets), nonce);
	const body = Buffer.concat([cipher.update(JSON.stringify(account)), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The account again; null when another installation sealed it. */
export function openAccount(secrets: Pick<Secrets, 'sms'>, sealed: Buffer): Account | null {
	try {
		const decipher = createDecipheriv('aes-256-gcm', keyOf(secrets), sealed.subarray(0, 12));
		decipher.setAuthTag(sealed.subarray(12, 28));
		const plain = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
		const read = v.safeParse(Sealed, plain.toString('utf8'));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}
