import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './run.mjs';

const BEFORE = '.declic-before';

/**
 * Puts the next version in the place of the present one: its files, then what was made for them.
 * A few milliseconds; the process that serves has read what it needs.
 * @param {string} root
 * @param {string} aside
 * @param {string} version
 */
export async function takePlace(root, aside, version) {
	await mustRun(
		`La version ${version} n’a pas pu prendre la place de la précédente.`,
		'git',
		['checkout', '--quiet', '--detach', version],
		{ cwd: root, isQuiet: true }
	);
	for (const made of ['build', 'node_modules']) {
		const [old, next] = [join(root, made), join(aside, made)];
		if (!existsSync(next) || lstatSync(next).isSymbolicLink()) continue;
		const before = join(root, `${BEFORE}-${made}`);
		rmSync(before, { recursive: true, force: true });
		if (existsSync(old)) renameSync(old, before);
		renameSync(next, old);
		rmSync(before, { recursive: true, force: true });
	}
}
