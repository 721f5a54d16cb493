import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate for localhost that its own key signed, made when it is needed. */
export type Certificate = { key: string; cert: string };

// The few bricks of ASN.1 (X.690) that a certificate (RFC 5280) is made of.
const brick = (tag: number, ...parts: Buffer[]): Buffer => {
	const body = Buffer.concat(parts);
	return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body]);
};
/** DER wants the shortest form, and browsers check. */
function lengthOf(bytes: number): number[] {
	if (bytes < 0x80) return [bytes];
	return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >> 8, bytes & 0xff];
}
const sequence = (...parts: Buffer[]) => brick(0x30, ...parts);
const set = (...parts: Buffer[]) => brick(0x31, ...parts);
const integer = (bytes: Buffer) => brick(0x02, bytes);
const bits = (bytes: Buffer) => brick(0x03, Buffer.from([0]), bytes);
const octets = (bytes: Buffer) => brick(0x04, bytes);
const identifier = (hex: string) => brick(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => brick(0x0c, Buffer.from(text));
const moment = (at: Date) =>
	brick(
		0x17,
		Buffer.from(
			at
				.toISOString()
				.slice(2)
				.replace(/[-:T]|\.\d+/g, '')
		)
	);

const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const DAY_MS = 86_400_000;

/** Makes a key and its certificate, good for a day either side of now. */
export function selfSign(host: string): Certificate {
	const { publicKey, privateKey } = generateKeyPairSync('ec', {
		namedCurve: 'prime256v1',
		publicKeyEncoding: { type: 'spki', format: 'der' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
	});
	const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
	const name = sequence(set(sequence(identifier(COMMON_NAME), utf8(host))));
	const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(8)]));
	const validity = sequence(
		moment(new Date(Date.now() - DAY_MS)),
		moment(new Date(Date.now() + DAY_MS))
	);
	const dnsName = brick(0x82, Buffer.from(host));
	const names = sequence(identifier(SUBJECT_ALTERNATIVE_NAME), octets(sequence(dnsName)));
	const version3 = brick(0xa0, integer(Buffer.from([2])));
	const extensions = brick(0xa3, sequence(names));
	const content = sequence(
		version3,
		serial,
		algorithm,
		name,
		validity,
		name,
		publicKey,
		extensions
	);
	const signature = bits(sign('sha256', content, createPrivateKey(privateKey)));
	const der = sequence(content, algorithm, signature);
	const lines = der.toString('base64').match(/.{1,64}/g)!;
	const cert = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''];
	return { key: privateKey, cert: cert.join('\n') };
}
