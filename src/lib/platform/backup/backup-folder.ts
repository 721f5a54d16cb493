import { chown, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import type { BackupRefusal } from './refusal.ts';
import { kept } from './rotation.ts';
import { PARTIAL } from './write-archive.ts';

/** Why a backup was made. */
export type BackupOrigin = 'nightly' | 'by-hand' | 'before-update';

export type ListedArchive = { name: string; at: Temporal.Instant; origin: BackupOrigin };

const WORDS: Record<BackupOrigin, string> = {
	nightly: 'nuit',
	'by-hand': 'main',
	'before-update': 'avant-mise-a-jour'
};
const NAME =
	/^declic-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-(nuit|main|avant-mise-a-jour)\.tar\.zst(\.age)?$/;
const ABANDONED_HOURS = 24;
const KEPT_UPDATES = 5;

/** Where backups are kept unless a file is named: `BACKUP_DIR`, else beside the data. */
export function backupFolder(dataDir: string, env: NodeJS.ProcessEnv): string {
	return resolve(env.BACKUP_DIR || join(dataDir, 'backups'));
}

/** The name of an archive: its moment in UTC, why it was made, and how to open it without Déclic. */
export function archiveName(at: Temporal.Instant, origin: BackupOrigin, isSealed: boolean): string {
	const moment = at.toString({ smallestUnit: 'second' }).replaceAll(':', '-');
	return `declic-${moment}-${WORDS[origin]}.tar.zst${isSealed ? '.age' : ''}`;
}

/** The archive of that name, or null when we did not give it. */
export function readArchiveName(name: string): ListedArchive | null {
	const [, day, hour, minute, second, word] = NAME.exec(name) ?? [];
	if (!day) return null;
	const origin = (Object.keys(WORDS) as BackupOrigin[]).find((one) => WORDS[one] === word)!;
	try {
		return { name, at: Temporal.Instant.from(`${day}T${hour}:${minute}:${second}Z`), origin };
	} catch {
		return null;
	}
}

/** Makes the folder when it is absent, for its owner alone; run as root, for the data's owner. */
export async function prepareFolder(
	folder: string,
	dataDir: string
): Promise<BackupRefusal | null> {
	try {
		const made = await mkdir(folder, { recursive: true, mode: 0o700 });
		if (made === undefined || process.getuid?.() !== 0) return null;
		const { uid, gid } = await stat(dataDir);
		await chown(folder, uid, gid);
		return null;
	} catch (error) {
		return refuse(
			'not-written',
			`Le dossier des sauvegardes ${folder} n’a pas pu être préparé (${(error as NodeJS.ErrnoException).code}) : vérifiez BACKUP_DIR et que ce compte peut y écrire.`
		);
	}
}

/** The archives of a folder, the latest first; a folder that is not there has none. */
export async function listArchives(folder: string): Promise<ListedArchive[]> {
	const names = await readdir(folder).catch(() => []);
	return names
		.flatMap((name) => readArchiveName(name) ?? [])
		.sort((a, b) => Temporal.Instant.compare(b.at, a.at));
}

/** Removes nightly backups past their time, those of older updates, and what killed backups left; gives the names removed. */
export async function sweep(folder: string, now: Temporal.Instant): Promise<string[]> {
	const archives = await listArchives(folder);
	const of = (wanted: BackupOrigin) => archives.filter(({ origin }) => origin === wanted);
	const staying = new Set(kept(of('nightly').map(({ at }) => at)));
	const old = [
		...of('nightly').filter(({ at }) => !staying.has(at)),
		...of('before-update').slice(KEPT_UPDATES)
	].map(({ name }) => name);
	const abandoned: string[] = [];
	for (const name of (await readdir(folder)).filter((one) => PARTIAL.test(one))) {
		const { mtimeMs } = await stat(join(folder, name));
		const hours = (now.epochMilliseconds - mtimeMs) / 3_600_000;
		if (hours > ABANDONED_HOURS) abandoned.push(name);
	}
	const removed = [...old, ...abandoned];
	for (const name of removed) await rm(join(folder, name), { force: true });
	return removed;
}
