import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** @typedef {{ program: string, args: string[], shell: boolean }} NpmCommand */

/**
 * How to call npm without a shell: by the Node and the npm that run us, else by the npm beside this
 * Node, else by its name. Never by the Node of node_modules, which the installation replaces.
 * @param {string} root the project folder
 * @returns {NpmCommand}
 */
export function npmCommand(root) {
	const inside = join(root, 'node_modules') + sep;
	const nodes = [process.env.npm_node_execpath, process.execPath].filter(
		(path) => path && existsSync(path)
	);
	const program = nodes.find((path) => !path?.startsWith(inside)) ?? process.execPath;
	const scripts = [
		process.env.npm_execpath,
		join(dirname(program), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		join(dirname(program), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
	];
	// Under pnpm or yarn, npm_execpath is theirs, and they do not read package-lock.json.
	const script = scripts.find(
		(path) => path && basename(path).startsWith('npm') && existsSync(path)
	);
	if (script) return { program, args: [script], shell: false };
	const windows = process.platform === 'win32';
	return { program: windows ? 'npm.cmd' : 'npm', args: [], shell: windows };
}
