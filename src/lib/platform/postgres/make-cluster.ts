import { randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf, MARKER, type ClusterMarker } from './cluster-marker.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { lookAt } from './data-folder.ts';
import { ensurePassword, readPassword } from './owner-password.ts';
import { refuseFullDisk, type PostgresRefusal } from './refusal.ts';
import { runInitdb } from './run-initdb.ts';
import { giveTo } from './server-account.ts';
import { SETTINGS_FILE } from './settings.ts';

const NEEDED_MEGABYTES = 100;

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

function finish({ cluster, account }: ClusterPlace, making: string, marker: ClusterMarker): void {
	appendFileSync(join(making, 'postgresql.conf'), `\ninclude '${SETTINGS_FILE}'\n`, {
		flush: true
	});
	writeFileSync(join(making, SETTINGS_FILE), '');
	writeFileSync(join(making, MARKER), JSON.stringify(marker) + '\n', { mode: 0o600, flush: true });
	giveTo(account, making);
	if (lookAt(cluster)) rmdirSync(cluster);
	renameSync(making, cluster);
}
