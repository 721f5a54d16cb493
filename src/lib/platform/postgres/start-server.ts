import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { lookAt } from './data-folder.ts';
import { writeWhole } from './folder-state.ts';
import { freePort } from './free-port.ts';
import { refuseFullDisk, type PostgresRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';
import { giveTo, type ServerAccount } from './server-account.ts';
import { SETTINGS_FILE, settingsText } from './settings.ts';
import { judgeStartFailure, startFailed } from './start-failure.ts';

// One WAL segment: with less, the server starts and then refuses the first writing.
const NEEDED_MEGABYTES = 20;
const LOG_BYTES_KEPT = 5 * 1024 * 1024;
// The recovery after a power cut may take that long on a slow disk.
const START_SECONDS = 180;
const ATTEMPTS = 40;
const BETWEEN_ATTEMPTS_MS = 250;

/** Starts the server of a checked cluster and gives its loopback port once it takes connections. */
export async function startServer(
	place: ClusterPlace,
	preferredPort: number | null,
	throwaway: boolean
): Promise<{ port: number } | PostgresRefusal> {
	const { cluster, account } = place;
	const full = await refuseFullDisk(cluster, NEEDED_MEGABYTES);
	if (full) return full;
	// A folder restored or copied by root belongs to root.
	if (account && lookAt(cluster)?.uid !== account.uid) giveTo(account, cluster);
	const log = prepareLog(cluster, account);
	let port = await freePort(preferredPort);
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const said = await tryToStart(place, log, settingsText(port, throwaway));
		if (said === null) return { port };
		const verdict = await judgeStartFailure(said, cluster, log);
		if (verdict === 'other-port') port = await freePort(null);
		else if (verdict === 'later') await pause(BETWEEN_ATTEMPTS_MS);
		else return verdict;
	}
	return startFailed(log);
}

/** Opens the log for `account` beside the cluster, putting a long one aside. */
function prepareLog(cluster: string, account: ServerAccount): string {
	const log = join(dirname(cluster), 'postgres.log');
	const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
	if (size > LOG_BYTES_KEPT) renameSync(log, join(dirname(cluster), 'postgres.old.log'));
	closeSync(openSync(log, 'a', 0o600));
	if (account) chownSync(log, account.uid, account.gid);
	return log;
}

/** Null once the server takes connections, else all that was said of the failure. */
async function tryToStart(
	{ cluster, binaries, account }: ClusterPlace,
	log: string,
	settings: string
): Promise<string | null> {
	const settingsFile = join(cluster, SETTINGS_FILE);
	writeWhole(settingsFile, settings, 0o600);
	giveTo(account, settingsFile);
	const alreadyLogged = statSync(log).size;
	const { code, said } = await runProgram(
		binaries.pgCtl,
		['start', '-D', cluster, '-l', log, '-w', '-t', String(START_SECONDS)],
		account,
		cluster
	);
	return code === 0 ? null : readFileSync(log).subarray(alreadyLogged).toString() + said;
}

/** Stops the server properly: open transactions are rolled back, nothing is left to recover. */
export async function stopServer({ cluster, binaries, account }: ClusterPlace): Promise<void> {
	await runProgram(
		binaries.pgCtl,
		['stop', '-D', cluster, '-m', 'fast', '-w', '-t', String(START_SECONDS)],
		account,
		cluster
	);
}
