import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What the site asks of a device, in the parts that are answered here. */
export type Asked = { options: { challenge: string }; challenge: string };

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

// The few words of CBOR (RFC 8949) that an attestation is made of.
const head = (kind: number, n: number) =>
	n < 24 ? Buffer.from([(kind << 5) | n]) : Buffer.from([(kind << 5) | 24, n]);
const text = (words: string) => Buffer.concat([head(3, words.length), Buffer.from(words)]);
const bytes = (those: Buffer) => Buffer.concat([head(2, those.length), those]);
const number = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n));
const map = (...pairs: Buffer[]) => Buffer.concat([head(5, pairs.length / 2), ...pairs]);

/** Somebody is there, she was recognised, and (at first) the key is joined. */
const SEEN = 0x05;
const SEEN_WITH_KEY = 0x45;

/** A device that makes passkeys and answers with them, as a telephone does (WebAuthn, level 2). */
export class Device {
	readonly #origin: string;
	readonly #id = randomBytes(32);
	readonly #pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	#used = 0;

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** A new passkey, told without saying who made the device. */
	make({ options, challenge }: Asked): string {
		const { x, y } = this.#pair.publicKey.export({ format: 'jwk' });
		const point = (part: string) => bytes(Buffer.from(part, 'base64url'));
		// COSE (RFC 9053): an elliptic key, signing with ES256 on P-256.
		const key = map(
			...[number(1), number(2), number(3), number(-7), number(-1), number(1)],
			...[number(-2), point(x!), number(-3), point(y!)]
		);
		const length = Buffer.from([0, this.#id.length]);
		const told = Buffer.concat([
			this.#seen(SEEN_WITH_KEY),
			Buffer.alloc(16),
			length,
			this.#id,
			key
		]);
		const attestation = map(
			...[text('fmt'), text('none'), text('attStmt'), map()],
			...[text('authData'), Buffer.concat([head(2, told.length), told])]
		);
		return this.#answer(challenge, {
			clientDataJSON: base64url(this.#client('webauthn.create', options.challenge)),
			attestationObject: base64url(attestation)
		});
	}

	/** The passkey answers what it is asked. */
	answer({ options, challenge }: Asked): string {
		this.#used += 1;
		const seen = this.#seen(SEEN);
		const client = this.#client('webauthn.get', options.challenge);
		const signature = sign('sha256', Buffer.concat([seen, sha256(client)]), this.#pair.privateKey);
		return this.#answer(challenge, {
			clientDataJSON: base64url(client),
			authenticatorData: base64url(seen),
			signature: base64url(signature)
		});
	}

	#seen(flags: number): Buffer {
		const count = Buffer.alloc(4);
		count.writeUInt32BE(this.#used);
		const { hostname } = new URL(this.#origin);
		return Buffer.concat([sha256(hostname), Buffer.from([flags]), count]);
	}

	#client(type: string, challenge: string): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin }));
	}

	#answer(challenge: string, response: Record<string, string>): string {
		const id = base64url(this.#id);
		const credential = { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
		return JSON.stringify({ challenge, response: credential });
	}
}
