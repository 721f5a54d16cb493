import { open, rm, stat } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '#lib/shared/refuse.ts';

export type NotWritten = { refusal: 'not-written'; message: string };

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Writes bytes to a file as they come, and says how many. What is begun and cannot be finished is
 * removed: half a document must not pass for a whole one.
 */
export async function deliverToFile(
	bytes: Bytes,
	path: string
): Promise<{ bytes: number } | NotWritten> {
	const remedy = 'Vérifiez le dossier.';
	const source = Readable.from(bytes);
	const file = await open(path, 'w').catch((error: unknown) =>
		notWritten(error, `Le fichier ${path}`, remedy)
	);
	if ('refusal' in file) {
		// Nobody will read them: what makes them ends now.
		source.destroy();
		return file;
	}
	try {
		const stream = file.createWriteStream();
		await pipeline(source, stream);
		return { bytes: stream.bytesWritten };
	} catch (error) {
		// A file of ours, and not, say, /dev/null.
		if ((await stat(path).catch(() => null))?.isFile()) await rm(path);
		return notWritten(error, `Le fichier ${path}`, remedy);
	}
}

/** Writes bytes on the output of the command, which stays open. */
export async function deliverToOutput(bytes: Bytes): Promise<null | NotWritten> {
	// Whoever reads may have seen enough (`| head`): the pipeline says so, in its turn.
	process.stdout.on('error', () => {});
	try {
		const output = new Writable({
			write: (chunk, _encoding, done) => process.stdout.write(chunk, done)
		});
		await pipeline(Readable.from(bytes), output);
		return null;
	} catch (error) {
		return notWritten(error, 'Le document', 'Donnez un fichier avec --out.');
	}
}

/** What the disk or the output refused is said; what broke in the making is thrown. */
function notWritten(error: unknown, what: string, remedy: string): NotWritten {
	const { code, syscall } = error as NodeJS.ErrnoException;
	if (syscall !== 'open' && syscall !== 'write') throw error;
	return refuse('not-written', `${what} n’a pas pu être écrit (${code}). ${remedy}`);
}
