import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { KEYS, type Manifest } from './archive-format.ts';

/** The keys of an installation as an archive keeps them: their text, unless DECLIC_SECRET rules. */
export type KeptKeys = { keys: Manifest['keys']; text: string | null };

const Master = v.pipe(v.string(), v.parseJson(), v.object({ master: v.string() }));

/**
 * Reads the keys of this installation: those of DECLIC_SECRET are named by their fingerprint only,
 * since whoever keeps them keeps them elsewhere.
 */
export async function readKeys(dataDir: string, env: NodeJS.ProcessEnv): Promise<KeptKeys> {
	if (env.DECLIC_SECRET) {
		const fingerprint = fingerprintOf(Buffer.from(env.DECLIC_SECRET));
		return { keys: { kept: 'environment', fingerprint }, text: null };
	}
	const text = await readFile(keysFile(dataDir), 'utf8').catch(() => null);
	const fingerprint = text === null ? null : fingerprintOfText(text);
	// A damaged file is refused by whoever opens the application; here it opens nothing.
	if (text === null || fingerprint === null) {
		return { keys: { kept: 'none', fingerprint: null }, text: null };
	}
	return { keys: { kept: 'archive', fingerprint }, text };
}

/** Where the keys are kept in a data folder. */
export function keysFile(dataDir: string): string {
	return join(dataDir, KEYS);
}

/** Tells two keys apart and says nothing of either; null when the text holds none. */
export function fingerprintOfText(text: string): string | null {
	const read = v.safeParse(Master, text);
	return read.success ? fingerprintOf(Buffer.from(read.output.master, 'base64url')) : null;
}

function fingerprintOf(master: Buffer): string {
	const derived = createHmac('sha256', master).update('backup fingerprint').digest();
	return createHash('sha256').update(derived).digest('hex').slice(0, 16);
}
