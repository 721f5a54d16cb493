import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf, MARKER, type ClusterMarker } from './cluster-marker.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { lookAt, type DataFolder } from './data-folder.ts';
import { giveToFolderOwner, writeWhole } from './folder-state.ts';
import { diskFull, refuseFullDisk, type PostgresRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';
import { giveTo } from './server-account.ts';
import { OWNER_ROLE, SETTINGS_FILE } from './settings.ts';

const NEEDED_MEGABYTES = 100;

/** The password kept in the data folder, or null when there is none. */
export function readPassword(folder: DataFolder): string | null {
	return lookAt(folder.passwordFile) ? readFileSync(folder.passwordFile, 'utf8').trim() : null;
}

/**
 * Makes an empty cluster. It is made beside its place and renamed once whole, so that a crash in
 * the middle leaves nothing that looks like a database. Must run under the start lock.
 */
export async function makeCluster(
	place: ClusterPlace,
	clusterId: string,
	throwaway: boolean
): Promise<PostgresRefusal | null> {
	const { folder, cluster } = place;
	removeHalfMade(cluster);
	const full = await refuseFullDisk(dirname(cluster), NEEDED_MEGABYTES);
	if (full) return full;
	const hadPassword = readPassword(folder) !== null;
	// A name of its own: the initdb of a killed start may still be writing under another.
	const making = `${cluster}.making-${randomUUID()}`;
	try {
		const password = ensurePassword(folder);
		const refusal = await runInitdb(place, making, password, throwaway);
		if (refusal) return refusal;
		finish(place, making, { format: 1, clusterId, passwordDigest: digestOf(password) });
		return null;
	} finally {
		removeHalfMade(cluster);
		if (!hadPassword && !lookAt(cluster)) rmSync(folder.passwordFile, { force: true });
	}
}

// Each is a start that a crash cut short: nothing was ever written in it by a person.
function removeHalfMade(cluster: string): void {
	for (const name of readdirSync(dirname(cluster))) {
		if (!name.startsWith(`${basename(cluster)}.making`)) continue;
		try {
			rmSync(join(dirname(cluster), name), { recursive: true, force: true });
		} catch (error) {
			// An initdb left behind is still writing in it: it will give up, the next start removes it.
			if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
		}
	}
}

function ensurePassword(folder: DataFolder): string {
	const kept = readPassword(folder);
	if (kept) return kept;
	const password = randomBytes(32).toString('base64url');
	writeWhole(folder.passwordFile, password + '\n', 0o600);
	giveToFolderOwner(folder, folder.passwordFile);
	return password;
}

async function runInitdb(
	{ cluster, binaries, account }: ClusterPlace,
	making: string,
	password: string,
	throwaway: boolean
): Promise<PostgresRefusal | null> {
	// For root, initdb runs as another account, which cannot read the password file itself.
	const passwordCopy = `${making}.password`;
	writeFileSync(passwordCopy, password + '\n', { mode: 0o600 });
	giveTo(account, passwordCopy);
	mkdirSync(making, { mode: 0o700 });
	giveTo(account, making);
	const made = await runProgram(
		binaries.initdb,
		[
			...['-D', making, '-U', OWNER_ROLE, `--pwfile=${passwordCopy}`, '-A', 'scram-sha-256'],
			...['-E', 'UTF8', '--locale=C', '--locale-provider=builtin'],
			...['--builtin-locale=C.UTF-8', '--no-instructions', ...(throwaway ? ['--no-sync'] : [])]
		],
		account,
		making
	);
	if (made.code === 0) return null;
	if (/No space left on device|Disk quota exceeded/i.test(made.said)) {
		return diskFull(dirname(cluster));
	}
	const reason = made.said.match(/(?:error|FATAL):\s*(.+)/)?.[1] ?? `code ${made.code}`;
	return {
		refusal: 'start-failed',
		message: `La base de données n’a pas pu être créée dans ${dirname(cluster)} (${reason}) : rien n’y a été laissé, vous pouvez relancer.`
	};
}

function finish({ cluster, account }: ClusterPlace, making: string, marker: ClusterMarker): void {
	appendFileSync(join(making, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'\n`);
	writeFileSync(join(making, SETTINGS_FILE), '');
	writeFileSync(join(making, MARKER), JSON.stringify(marker) + '\n', { mode: 0o600 });
	giveTo(account, making);
	if (lookAt(cluster)) rmdirSync(cluster);
	renameSync(making, cluster);
}
