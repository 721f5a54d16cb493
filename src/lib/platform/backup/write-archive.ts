import { createHash, randomBytes } from 'node:crypto';
import { chown, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { FORMAT, headOf, TAIL_FRAME } from './archive-format.ts';
import { type BackupRefusal, orRefusal } from './refusal.ts';
import { refusedByDisk } from './refused-by-disk.ts';
import { seal } from './seal.ts';

export type WrittenArchive = { bytes: number; sha256: Buffer };

/** How files still being written are named, so that those of a killed backup are known and removed. */
export const PARTIAL = /\.[0-9a-f]{12}\.partial$/;

/**
 * Writes an archive from the bytes of its tar. It takes its name once it is whole and on the disk:
 * killed before, it leaves nothing there. Mode 0600; a file already there is never replaced.
 */
export function writeArchive(
	target: string,
	tar: AsyncIterable<Buffer>,
	passphrase: string | null,
	signal?: AbortSignal
): Promise<WrittenArchive | BackupRefusal> {
	const partial = `${target}.${randomBytes(6).toString('hex')}.partial`;
	return orRefusal(async () => {
		try {
			const written = await writeWhole(partial, tar, passphrase, signal);
			await giveToFolderOwner(partial);
			await takeName(partial, target);
			await settleFolder(dirname(target));
			return written;
		} catch (error) {
			throw refusedByDisk(error as NodeJS.ErrnoException, target);
		} finally {
			await rm(partial, { force: true });
		}
	});
}

async function writeWhole(
	partial: string,
	tar: AsyncIterable<Buffer>,
	passphrase: string | null,
	signal: AbortSignal = new AbortController().signal
): Promise<WrittenArchive> {
	// Opened before anything flows: given up at once, there is still a file to remove.
	const file = await open(partial, 'wx', 0o600);
	const sum = createHash('sha256');
	let bytes = 0;
	async function* watched(source: AsyncIterable<Uint8Array>) {
		for await (const piece of source) {
			sum.update(piece);
			bytes += piece.length;
			yield piece;
		}
	}
	await pipeline(
		tar,
		createZstdCompress(),
		wrap,
		(source: AsyncIterable<Uint8Array>) =>
			watched(passphrase === null ? source : seal(source, passphrase)),
		file.createWriteStream({ flush: true }),
		{ signal }
	).finally(() => file.close().catch(() => {}));
	return { bytes, sha256: sum.digest() };
}

/** What it is in front, the checksum of it all behind. */
async function* wrap(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const sum = createHash('sha256');
	async function* framed() {
		yield headOf(FORMAT);
		yield* source;
		yield TAIL_FRAME;
	}
	for await (const piece of framed()) {
		sum.update(piece);
		yield piece;
	}
	yield sum.digest();
}

/** Two backups to one name: the first one stands. A disk without links has to take the risk. */
async function takeName(partial: string, target: string): Promise<void> {
	try {
		await link(partial, target);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
		await rename(partial, target);
	}
}

/** The name itself must outlive a power cut; Windows does not open folders and does without. */
async function settleFolder(folder: string): Promise<void> {
	const opened = await open(folder).catch(() => null);
	await opened?.sync().catch(() => {});
	await opened?.close();
}

/** Run once as root, the archive stays readable by the ordinary account that owns the folder. */
async function giveToFolderOwner(file: string): Promise<void> {
	if (process.getuid?.() !== 0) return;
	const { uid, gid } = await stat(dirname(file));
	// A stick that knows no accounts keeps it as it is.
	await chown(file, uid, gid).catch(() => {});
}
