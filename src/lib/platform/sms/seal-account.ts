import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Secrets } from '../secrets.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));
const signed = { address: text, secret: text };

/** What each provider asks for; `secret` is ours, in the addresses that it calls. */
export const Account = v.variant('provider', [
	v.object({ provider: v.literal('kannel'), ...signed, username: text, password: text }),
	v.object({
		...{ provider: v.literal('ovh'), ...signed, applicationKey: text },
		...{ applicationSecret: text, consumerKey: text, service: text }
	}),
	v.object({ provider: v.literal('smpp'), ...signed, systemId: text, password: text }),
	v.object({ provider: v.literal('brevo'), ...signed, apiKey: text }),
	v.object({
		...{ provider: v.literal('android-gateway'), ...signed },
		...{ username: text, password: text, signingKey: text }
	})
]);
export type Account = v.InferOutput<typeof Account>;

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
