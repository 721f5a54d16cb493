import { createHmac, randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type PostgresRefusal, refusalOfSystemError } from './postgres/refusal.ts';

/** Keys that never enter the database: a copy of the tables alone opens nothing. */
export type Secrets = {
	/** Signs who is signed in. */
	signIn: Buffer;
	/** Digests names too old to be kept (see docs/decisions). */
	traces: Buffer;
};

export type SecretsRefusal = { refusal: 'damaged-secrets'; message: string } | PostgresRefusal;

const FILE = 'secrets.json';
const Kept = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ master: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) })
);

/**
 * Reads the keys of this installation, made once with mode 0600. `DECLIC_SECRET` replaces the
 * file where several machines serve one network. A damaged file is refused, never made again:
 * another key would no longer know the people it digested.
 */
export async function openSecrets(
	dataDir: string,
	env: NodeJS.ProcessEnv
): Promise<Secrets | SecretsRefusal> {
	if (env.DECLIC_SECRET) return secretsFrom(Buffer.from(env.DECLIC_SECRET));
	const file = join(dataDir, FILE);
	try {
		const text = (await readKept(file)) ?? (await makeOnce(file, dataDir));
		const kept = v.safeParse(Kept, text);
		return kept.success
			? secretsFrom(Buffer.from(kept.output.master, 'base64url'))
			: {
					refusal: 'damaged-secrets',
					message: `Le fichier ${file} est abîmé : remettez-le depuis votre dernière sauvegarde, puis relancez.`
				};
	} catch (error) {
		const refusal = refusalOfSystemError(error, dataDir);
		if (refusal) return refusal;
		throw error;
	}
}

function secretsFrom(master: Buffer): Secrets {
	const derive = (use: string) => createHmac('sha256', master).update(use).digest();
	return { signIn: derive('sign-in'), traces: derive('traces') };
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
