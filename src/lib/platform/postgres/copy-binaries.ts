import { spawnSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { lookAt } from './data-folder.ts';
import { makePublicFolder } from './public-folder.ts';

/** A copy must be root's own: another account's file there would be run on the centre's data. */
function isTrustworthy(path: string): boolean {
	const found = lookAt(path);
	return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0;
}

/** Copies the programs of `native` to `copy`, readable by all, unless they are there already. */
export function copyOnce(native: string, copy: string): string {
	if (isTrustworthy(copy)) return copy;
	makePublicFolder(dirname(copy));
	if (!isTrustworthy(dirname(copy))) throw new Error(`${dirname(copy)} is not safe to run from`);
	const partial = `${copy}.${process.pid}`;
	rmSync(partial, { recursive: true, force: true });
	cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
	spawnSync('chmod', ['-R', 'u=rwX,go=rX', partial]);
	rmSync(copy, { recursive: true, force: true });
	renameSync(partial, copy);
	return copy;
}
