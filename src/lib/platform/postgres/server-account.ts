import { spawnSync } from 'node:child_process';
import { lchownSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { lookAt } from './data-folder.ts';
import type { PostgresRefusal } from './refusal.ts';

/** The system account that runs the server; null is the present one. */
export type ServerAccount = { uid: number; gid: number } | null;

// In order of preference; "nobody" exists everywhere but may own other programs' files.
const CANDIDATES = ['declic', 'postgres', 'nobody'];

/** True where the server must run as somebody else, since PostgreSQL refuses root. */
function isRoot(): boolean {
	return process.getuid?.() === 0;
}

function accountNamed(name: string): ServerAccount {
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((entry) => entry.startsWith(`${name}:`));
	const [, , uid, gid] = line?.split(':') ?? [];
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Who runs the server on `cluster`: the present account, or for root the account that already
 * owns the cluster, else the first of declic, postgres and nobody that exists.
 */
export function chooseAccount(cluster: string): ServerAccount | PostgresRefusal {
	if (!isRoot()) return null;
	const made = lookAt(cluster);
	if (made && made.uid !== 0) return { uid: made.uid, gid: made.gid };
	for (const name of CANDIDATES) {
		const account = accountNamed(name);
		if (account && account.uid !== 0) return account;
	}
	return refuse(
		'no-account',
		'La base de données ne peut pas tourner sous le compte root : créez un compte « declic » (useradd --system declic) puis relancez.'
	);
}

/** True when `account` passes every folder down to `path` and may read it. */
export function accountCanRead(account: ServerAccount, path: string): boolean {
	if (!account) return true;
	return passes(account, 'test -r "$1"', path);
}

/** True when `account` may go through the folder `path`. */
export function accountCanEnter(account: ServerAccount, path: string): boolean {
	if (!account) return true;
	return passes(account, 'test -x "$1"', path);
}

// Asked of the system itself: mode bits alone forget access lists and mount options.
function passes(account: NonNullable<ServerAccount>, test: string, path: string): boolean {
	const asked = spawnSync('/bin/sh', ['-c', test, 'sh', path], { ...account, cwd: '/' });
	return asked.status === 0;
}

/** Gives `path` and all it holds to `account`; nothing to do for the present one. */
export function giveTo(account: ServerAccount, path: string): void {
	if (!account) return;
	if (lookAt(path)?.isDirectory()) {
		for (const name of readdirSync(path)) giveTo(account, join(path, name));
	}
	lchownSync(path, account.uid, account.gid);
}
