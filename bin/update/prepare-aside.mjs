import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode } from '../install.mjs';
import { mustRun, run, StepFailed } from './run.mjs';

/** Where the next version is made ready while the present one serves. */
const ASIDE = '.declic-update';

/**
 * @param {string} root
 * @param {string} version
 * @param {(sentence: string) => void} say
 * @returns {Promise<string>} the folder of the next version, ready to serve
 */
export async function prepareAside(root, version, say) {
	await clearAside(root);
	const aside = join(root, ASIDE);
	await mustRun(
		`La version ${version} n’a pas pu être sortie du dépôt. Rien n’a changé.`,
		'git',
		['worktree', 'add', '--quiet', '--detach', aside, version],
		{ cwd: root, isQuiet: true }
	);
	const lock = (/** @type {string} */ folder) => readFileSync(join(folder, 'package-lock.json'));
	if (lock(root).equals(lock(aside))) {
		// The same packages: those that are here serve both.
		symlinkSync(join(root, 'node_modules'), join(aside, 'node_modules'), 'junction');
	} else {
		const failure = await ensureInstalled(aside, say);
		if (failure) throw new StepFailed(failure);
	}
	// Made again only if the pages changed.
	if (existsSync(join(root, 'build'))) {
		cpSync(join(root, 'build'), join(aside, 'build'), { recursive: true });
	}
	await mustRun(
		`Les pages de la version ${version} n’ont pas pu être préparées. Rien n’a changé.`,
		projectNode(aside),
		['src/serve/serve.ts', '--prepare'],
		{ cwd: aside }
	);
	return aside;
}

/**
 * Removes what an update left aside, whether it succeeded, failed or was killed.
 * @param {string} root
 */
export async function clearAside(root) {
	const aside = join(root, ASIDE);
	// Never through the link, which leads to the packages in use.
	rmSync(join(aside, 'node_modules'), { recursive: true, force: true });
	rmSync(aside, { recursive: true, force: true });
	await run('git', ['worktree', 'prune'], { cwd: root, isQuiet: true });
}
