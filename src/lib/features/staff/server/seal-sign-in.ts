import { createHmac, timingSafeEqual } from 'node:crypto';
import { isOver, readSignIn, type SignIn } from '../domain/sign-in-token.ts';

/** Turns a sign-in into a cookie value that only this installation can have made. */
export function sealSignIn(key: Buffer, signIn: SignIn): string {
	const body = Buffer.from(JSON.stringify(signIn)).toString('base64url');
	return `${body}.${sign(key, body)}`;
}

/** Reads a cookie value back; anything forged, foreign or too old is simply nobody. */
export function openSignIn(key: Buffer, value: string, now: Temporal.Instant): SignIn | null {
	const [body, signature, ...rest] = value.split('.');
	if (!body || !signature || rest.length > 0) return null;
	const expected = Buffer.from(sign(key, body));
	const given = Buffer.from(signature);
	if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
	const signIn = readSignIn(Buffer.from(body, 'base64url').toString());
	return signIn === null || isOver(signIn, now) ? null : signIn;
}

function sign(key: Buffer, body: string): string {
	return createHmac('sha256', key).update(body).digest('base64url');
}
