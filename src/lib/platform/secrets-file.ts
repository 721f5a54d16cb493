import { randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

/** The text of the secrets' file, made with a random master key the first time (0600). */
export async function readOrMake(file: string, dataDir: string): Promise<string> {
	return (await readKept(file)) ?? (await makeOnce(file, dataDir));
}

async function readKept(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** The file takes its name once it is whole: another process reads all of it, or makes its own. */
async function makeOnce(file: string, dataDir: string): Promise<string> {
	await mkdir(dataDir, { recursive: true });
	const partial = `${file}.${randomBytes(6).toString('hex')}`;
	const master = randomBytes(32).toString('base64url');
	try {
		await writeFile(partial, JSON.stringify({ master }), { mode: 0o600, flush: true });
		await giveToOwnerOf(dataDir, partial);
		// The first one stands; a disk without links (a USB stick) lets the last one stand.
		await link(partial, file).catch((error: NodeJS.ErrnoException) =>
			error.code === 'EEXIST' ? undefined : rename(partial, file)
		);
	} finally {
		await rm(partial, { force: true });
	}
	return readFile(file, 'utf8');
}

/** Run once as root, the folder stays usable by the ordinary account that owns it. */
async function giveToOwnerOf(dataDir: string, file: string): Promise<void> {
	if (process.getuid?.() !== 0) return;
	const { uid, gid } = await stat(dataDir);
	await chown(file, uid, gid);
}
