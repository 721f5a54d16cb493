import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { refuse } from '#lib/shared/refuse.ts';
import { Refused } from './refusal.ts';

/** How every file sealed by age begins (https://age-encryption.org/v1). */
export const AGE_HEAD = 'age-encryption.org/v1\n';

/** scrypt with 128 MB: a second of a PC for whoever opens it, a second a guess for whoever tries. */
const WORK_FACTOR = 17;

/** The same bytes sealed with a passphrase, as the `age` tool does. */
export async function* seal(
	source: AsyncIterable<Uint8Array>,
	passphrase: string,
	workFactor: number = WORK_FACTOR
): AsyncGenerator<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setScryptWorkFactor(workFactor);
	encrypter.setPassphrase(passphrase);
	yield* piecesOf(await encrypter.encrypt(streamOf(source)));
}

/** The bytes that were sealed. A wrong passphrase is a refusal, a changed byte an error. */
export async function* unseal(
	source: AsyncIterable<Uint8Array>,
	passphrase: string
): AsyncGenerator<Uint8Array> {
	const decrypter = new Decrypter();
	decrypter.addPassphrase(passphrase);
	const opened = await decrypter.decrypt(streamOf(source)).catch((error: Error) => {
		throw error.message.startsWith('no identity matched')
			? new Refused(
					refuse(
						'wrong-passphrase',
						'La phrase de passe n’ouvre pas cette sauvegarde : vérifiez-la, majuscules et espaces compris, puis recommencez.'
					)
				)
			: error;
	});
	yield* piecesOf(opened);
}

/** The library speaks with the streams of the web. */
function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
	return Readable.toWeb(Readable.from(source)) as unknown as ReadableStream<Uint8Array>;
}

function piecesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
	return Readable.fromWeb(stream as unknown as NodeStream<Uint8Array>);
}
