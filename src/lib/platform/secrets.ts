import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys that never enter the database: a copy of the tables alone opens nothing. */
export type Secrets = {
	/** Signs who is signed in. */
	signIn: Buffer;
	/** Digests names too old to be kept (see docs/decisions). */
	traces: Buffer;
};

const FILE = 'secrets.json';

/**
 * Reads the keys of this installation, made once with mode 0600. `DECLIC_SECRET` replaces the
 * file where several machines serve one network.
 */
export async function openSecrets(dataDir: string, env: NodeJS.ProcessEnv): Promise<Secrets> {
	const master = env.DECLIC_SECRET
		? Buffer.from(env.DECLIC_SECRET)
		: await readOrMake(join(dataDir, FILE), dataDir);
	return { signIn: derive(master, 'sign-in'), traces: derive(master, 'traces') };
}

function derive(master: Buffer, use: string): Buffer {
	return createHmac('sha256', master).update(use).digest();
}

async function readOrMake(file: string, dataDir: string): Promise<Buffer> {
	await mkdir(dataDir, { recursive: true });
	const fresh = randomBytes(32).toString('base64url');
	try {
		await writeFile(file, JSON.stringify({ master: fresh }), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	return Buffer.from(JSON.parse(await readFile(file, 'utf8')).master, 'base64url');
}
