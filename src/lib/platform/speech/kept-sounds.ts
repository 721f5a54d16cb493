import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secondsOfMp3 } from './mp3-frames.ts';

/** What the folder may weigh: some fifteen thousand sounds, of which the guides need two thousand. */
const MOST_BYTES = 500_000_000;
/** Emptied to there, so as not to begin again at the next sound. */
const LEFT = 0.9;
/** Between two looks at what the folder weighs, in a process. */
const SOUNDS_BETWEEN_LOOKS = 200;
/** When a sound was last heard is told to the day. */
const A_DAY_MS = 86_400_000;
/** Nobody takes so long to write a sound: who began it has ended. */
const AN_HOUR_MS = 3_600_000;

const SOUND = /^[0-9a-f]{64}\.mp3$/;
const PARTIAL = /\.partial$/;

export type KeptSounds = {
	/** The file of the sound of that name: the one that is kept, or the one that `make` makes. */
	fileOf(name: string, make: () => Promise<Uint8Array>): Promise<string>;
	/** Removes those heard least recently, beyond what the folder may weigh. */
	sweep(): Promise<void>;
};

/** The name under which a sound is kept: all that makes it what it is. */
export function soundName(...parts: string[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * Sounds kept in a folder under what they are made of, each made once: who asks while it is made
 * has the same. Several processes may share the folder: two that make a sound write the same bytes.
 * A sound may go at any time, since it can be made again.
 */
export function keepSounds(folder: string, mostBytes = MOST_BYTES): KeptSounds {
	const being = new Map<string, Promise<string>>();
	let untilLook = 0;

	async function find(name: string, make: () => Promise<Uint8Array>): Promise<string> {
		const path = join(folder, `${name}.mp3`);
		if (await isKept(path)) return path;
		await writeOver(path, await make());
		if (untilLook-- <= 0) {
			untilLook = SOUNDS_BETWEEN_LOOKS;
			await sweep(path);
		}
		return path;
	}

	async function sweep(spared?: string): Promise<void> {
		const kept: { path: string; bytes: number; heardMs: number }[] = [];
		for (const name of await readdir(folder).catch(() => [])) {
			const path = join(folder, name);
			// Another process sweeps too.
			const found = await stat(path).catch(() => null);
			if (!found) continue;
			if (PARTIAL.test(name) && found.mtimeMs < Date.now() - AN_HOUR_MS) await drop(path);
			if (SOUND.test(name)) kept.push({ path, bytes: found.size, heardMs: found.mtimeMs });
		}
		let weight = kept.reduce((sum, { bytes }) => sum + bytes, 0);
		if (weight <= mostBytes) return;
		for (const { path, bytes } of kept.sort((a, b) => a.heardMs - b.heardMs)) {
			if (weight <= mostBytes * LEFT) return;
			if (path === spared) continue;
			await drop(path);
			weight -= bytes;
		}
	}

	return {
		fileOf(name, make) {
			const asked = being.get(name) ?? find(name, make).finally(() => being.delete(name));
			being.set(name, asked);
			return asked;
		},
		sweep: () => sweep()
	};
}

/** Whether a whole sound is there; it is then told to have been heard. */
async function isKept(path: string): Promise<boolean> {
	const bytes = await readFile(path).catch(() => null);
	if (!bytes || secondsOfMp3(bytes) === null) return false;
	const found = await stat(path).catch(() => null);
	const now = new Date();
	if (found && found.mtimeMs < now.getTime() - A_DAY_MS) {
		await utimes(path, now, now).catch(() => {});
	}
	return true;
}

/** The whole file or none: it takes its name once it is on the disk. */
async function writeOver(path: string, bytes: Uint8Array): Promise<void> {
	const partial = `${path}.${randomUUID()}.partial`;
	try {
		await mkdir(join(path, '..'), { recursive: true });
		await writeFile(partial, bytes, { flush: true });
		await rename(partial, path);
	} catch (error) {
		await drop(partial);
		throw error;
	}
}

const drop = (path: string) => rm(path, { force: true });
