import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { diskFull, type PostgresRefusal } from './refusal.ts';
import { runProgram } from './run-program.ts';
import { giveTo } from './server-account.ts';
import { OWNER_ROLE } from './settings.ts';

/** Makes the files of a cluster in `making`, a folder that does not exist yet. */
export async function runInitdb(
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
	return refuse(
		'start-failed',
		`La base de données n’a pas pu être créée dans ${dirname(cluster)} (${reason}) : rien n’y a été laissé, vous pouvez relancer.`
	);
}
