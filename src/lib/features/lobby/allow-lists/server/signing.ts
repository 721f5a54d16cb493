import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, type Said } from '../domain/canonical-json.ts';

/** What stands before the thirty-two bytes of an Ed25519 key (RFC 8410, 7). */
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key with which this installation speaks to its kiosks: made from its secret, kept nowhere. */
function privateKey(secret: Buffer): KeyObject {
	const seed = createHmac('sha256', secret).update('kiosk signature').digest();
	const key = Buffer.concat([BEFORE_SEED, seed]);
	return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** By which a kiosk knows who speaks to it. */
export function publicKey(secret: Buffer): string {
	return createPublicKey(privateKey(secret)).export({ format: 'pem', type: 'spki' }).toString();
}

/** What the kiosks are told, signed. */
export function signatureOf(secret: Buffer, said: Said): string {
	return sign(null, Buffer.from(canonicalJson(said)), privateKey(secret)).toString('base64');
}
