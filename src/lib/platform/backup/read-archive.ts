import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { refuse } from '#lib/shared/refuse.ts';
import { FORMAT, formatIn, HEAD_BYTES, TAIL_BYTES, TAIL_FRAME } from './archive-format.ts';
import { type ByteReader, readerOf, withoutTail } from './byte-reader.ts';
import { damaged, Refused } from './refusal.ts';
import { AGE_HEAD, unseal } from './seal.ts';
import { readTar, type TarEntry } from './tar.ts';

/**
 * The files of an archive, in their order, each to be read before the next. Every byte has been
 * checked once the last one is given. Throws `Refused` on anything that is not a whole archive.
 */
export async function* readEntries(
	file: string,
	passphrase: string | null
): AsyncGenerator<TarEntry> {
	let tar: ReturnType<typeof decompressed> | null = null;
	try {
		tar = decompressed(unwrap(await openBytes(file, passphrase), file));
		const reader = readerOf(tar.bytes);
		yield* readTar(reader);
		for await (const padding of reader.rest()) void padding;
		await tar.reachEnd;
	} catch (error) {
		throw error instanceof Refused ? error : refusedBy(error as NodeJS.ErrnoException, file);
	} finally {
		// Whoever stops before the end leaves no file open.
		tar?.bytes.destroy();
	}
}

function refusedBy(error: NodeJS.ErrnoException, file: string): Error {
	if (error.code === 'ENOENT') {
		return new Refused(
			refuse(
				'absent-archive',
				`Le fichier ${file} est introuvable : vérifiez son nom et son dossier.`
			)
		);
	}
	if (error.code === 'EISDIR') return foreign(file);
	if (error.code === 'EACCES' || error.code === 'EPERM') {
		return new Refused(
			refuse(
				'absent-archive',
				`Le fichier ${file} ne peut pas être lu par ce compte : relancez avec le compte qui l’a écrit.`
			)
		);
	}
	return new Refused(damaged(file));
}

/** Whether a file is sealed with a passphrase; a file that is absent is not. */
export async function isSealed(file: string): Promise<boolean> {
	try {
		return (await firstBytes(file)).toString('latin1').startsWith(AGE_HEAD);
	} catch {
		return false;
	}
}

async function firstBytes(file: string): Promise<Buffer> {
	const reader = readerOf(createReadStream(file, { end: AGE_HEAD.length - 1 }));
	return Buffer.concat(await Array.fromAsync(reader.rest()));
}

async function openBytes(file: string, passphrase: string | null) {
	const first = await firstBytes(file);
	const bytes = createReadStream(file);
	if (!first.toString('latin1').startsWith(AGE_HEAD)) return { bytes, isSealed: false };
	if (passphrase !== null) return { bytes: unseal(bytes, passphrase), isSealed: true };
	bytes.destroy();
	throw new Refused(
		refuse(
			'sealed-archive',
			`La sauvegarde ${file} est chiffrée : donnez sa phrase de passe avec --passphrase-file ou DECLIC_BACKUP_PASSPHRASE.`
		)
	);
}

/** The compressed tar alone, its checksum verified when it ends. */
async function* unwrap(
	{ bytes, isSealed: sealed }: { bytes: AsyncIterable<Uint8Array>; isSealed: boolean },
	file: string
): AsyncGenerator<Buffer> {
	const reader = readerOf(bytes);
	const format = await readHead(reader, file, sealed);
	const sum = createHash('sha256');
	let tail: Buffer = Buffer.alloc(0);
	sum.update(format.head);
	for await (const piece of withoutTail(reader.rest(), TAIL_BYTES, (last) => (tail = last))) {
		sum.update(piece);
		if (format.number === FORMAT) yield piece;
	}
	sum.update(TAIL_FRAME);
	if (!tail.equals(Buffer.concat([TAIL_FRAME, sum.digest()]))) throw new Refused(damaged(file));
	if (format.number !== FORMAT) throw newer(file);
}

async function readHead(reader: ByteReader, file: string, sealed: boolean) {
	const head = await reader.take(HEAD_BYTES).catch((error: NodeJS.ErrnoException) => {
		// Too short to be anything of ours; but a disk or a seal that fails says so itself.
		if (error.code || sealed) throw error;
		return null;
	});
	const number = head && formatIn(head);
	if (!head || number === null) throw foreign(file);
	return { head, number };
}

/** The tar, and a promise kept once the bytes behind its end have been read and verified too. */
function decompressed(body: AsyncIterable<Buffer>) {
	const bytes = createZstdDecompress();
	const reachEnd = pipeline(body, bytes);
	// Read first where the bytes are, which fail with the same error.
	reachEnd.catch(() => {});
	return { bytes, reachEnd };
}

function foreign(file: string): Refused {
	return new Refused(
		refuse(
			'foreign-file',
			`Le fichier ${file} n’est pas une sauvegarde de Déclic : choisissez un fichier écrit par « npm run backup ».`
		)
	);
}

function newer(file: string): Refused {
	return new Refused(
		refuse(
			'newer-archive',
			`La sauvegarde ${file} vient d’une version plus récente de Déclic : mettez Déclic à jour, puis recommencez.`
		)
	);
}
