import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { binariesFor, type Binaries } from './binaries.ts';
import { isAbsent } from './cluster-marker.ts';
import { lookAt, type DataFolder } from './data-folder.ts';
import { clusterInside, readFolderState, writeFolderState } from './folder-state.ts';
import type { FolderState } from './folder-state.ts';
import { makePublicFolder } from './public-folder.ts';
import { isRefusal, type PostgresRefusal } from './refusal.ts';
import { accountCanEnter, chooseAccount, type ServerAccount } from './server-account.ts';

/** Where the cluster of a data folder lies, and who runs which programs on it. */
export type ClusterPlace = {
	folder: DataFolder;
	cluster: string;
	account: ServerAccount;
	binaries: Binaries;
};

const ELSEWHERE = '/var/lib/declic/clusters';

/** Finds the place of the cluster of `folder`, choosing and recording it the first time. */
export function findPlace(
	folder: DataFolder
): { place: ClusterPlace; state: FolderState } | PostgresRefusal {
	const known = readFolderState(folder);
	if (known && isRefusal(known)) return known;
	const inside = known?.cluster ?? clusterInside(folder);
	const account = chooseAccount(inside);
	if (account && isRefusal(account)) return account;
	const binaries = binariesFor(account);
	if (isRefusal(binaries)) return binaries;
	const state = known ?? firstState(folder, account);
	const { cluster } = state;
	if (!accountCanEnter(account, dirname(cluster))) return closedFolder(dirname(cluster));
	return { place: { folder, cluster, account, binaries }, state };
}

function firstState(folder: DataFolder, account: ServerAccount): FolderState {
	const clusterId = randomUUID();
	let cluster = clusterInside(folder);
	if (isAbsent(cluster) && !letIn(account, folder.path)) {
		cluster = join(ELSEWHERE, clusterId, 'postgres');
		makePublicFolder(dirname(cluster));
	}
	const state = { format: 1 as const, clusterId, cluster, madeAt: null, port: null, users: [] };
	// Written before the cluster is made: after a crash, one kept elsewhere is found again.
	writeFolderState(folder, state);
	return state;
}

/**
 * Whether the server's account may enter the data folder. A private folder of root in a public
 * place is opened for passage only, nothing in it being listed, so that all data stay together.
 */
function letIn(account: ServerAccount, path: string): boolean {
	if (accountCanEnter(account, path)) return true;
	const found = lookAt(path);
	if (found?.uid !== 0 || !accountCanEnter(account, dirname(path))) return false;
	chmodSync(path, (found.mode & 0o777) | 0o011);
	return accountCanEnter(account, path);
}

function closedFolder(folder: string): PostgresRefusal {
	return refuse(
		'no-access',
		`Le compte de la base de données ne peut plus entrer dans ${folder} : rendez ce dossier accessible (chmod o+x sur lui et sur ceux qui le contiennent), puis relancez.`
	);
}
