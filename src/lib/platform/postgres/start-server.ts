import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { lookAt } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { refuseFullDisk, type PostgresRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';
import { giveTo } from './server-account.ts';
import { prepareLog } from './server-log.ts';
import { SETTINGS_FILE, settingsText } from './settings.ts';
import { judgeStartFailure, startFailed } from './start-failure.ts';
import { writeWhole } from './write-whole.ts';

// One WAL segment: with less, the server starts and then refuses the first writing.
const NEEDED_MEGABYTES = 20;
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
