import { chownSync, closeSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

const LOG_BYTES_KEPT = 5 * 1024 * 1024;

/** Opens the log for `account` beside the cluster, putting a long one aside; gives its path. */
export function prepareLog(cluster: string, account: ServerAccount): string {
	const log = join(dirname(cluster), 'postgres.log');
	const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
	if (size > LOG_BYTES_KEPT) renameSync(log, join(dirname(cluster), 'postgres.old.log'));
	closeSync(openSync(log, 'a', 0o600));
	if (account) chownSync(log, account.uid, account.gid);
	return log;
}
