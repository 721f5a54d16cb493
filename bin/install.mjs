// Plain JavaScript for any Node ≥ 20, without dependency: it runs before anything is installed.
import { createHash } from 'node:crypto';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join, sep } from 'node:path';
import { explain, sentenceOf } from './install-failure.mjs';
import { whileAlone } from './install-lock.mjs';
import { npmCommand } from './npm-command.mjs';
import { run } from './run-reminding.mjs';

/** @typedef {(sentence: string) => void} Say */

const STAMP = '.declic-lock';

/**
 * Where the Node that runs Déclic lies once installed.
 * @param {string} root the project folder
 */
export function projectNode(root) {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(root, 'node_modules', 'node', 'bin', name);
}

/**
 * Installs the packages of package-lock.json unless they already are. Two launchers wait for each
 * other. Gives null, or the sentence that says why it could not and what to do.
 * @param {string} root the project folder
 * @param {Say} say told each step in French
 * @returns {Promise<string | null>}
 */
export async function ensureInstalled(root, say) {
	if (isInstalled(root)) return null;
	try {
		return await whileAlone(root, say, async (recordNpm) => {
			if (isInstalled(root)) return null;
			say('Installation des composants (une à deux minutes la première fois)…');
			setRunningNodeAside(root);
			const failure = await install(root, say, recordNpm);
			if (failure) return failure;
			mkdirSync(join(root, 'node_modules'), { recursive: true });
			writeFileSync(join(root, 'node_modules', STAMP), stampOf(root));
			say('Composants installés.');
			return null;
		});
	} catch (error) {
		const sentence = sentenceOf(String(error));
		if (sentence) return sentence;
		throw error;
	}
}

/**
 * What node_modules must have been installed from. The version of the running Node is left out on
 * purpose: inside `npm start`, it is the system's the first time and node_modules' own afterwards.
 * @param {string} root
 */
function stampOf(root) {
	const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
	return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @param {string} root */
function isInstalled(root) {
	if (!existsSync(projectNode(root))) return false;
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const stamp = join(root, 'node_modules', STAMP);
	const isOurs = existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(root);
	if (!isOurs && !isByHand(root, packages)) return false;
	// A folder removed by hand or by a tidy-up tool leaves what says that it was installed.
	return Object.entries(packages).every(
		([path, { optional, devOptional }]) =>
			!path || optional || devOptional || existsSync(join(root, path, 'package.json'))
	);
}

/**
 * Whether somebody ran `npm ci` herself: npm ends by writing down what it installed, and the
 * project's Node is there only if install scripts were let run.
 * @param {string} root
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean,
 *   devOptional?: boolean }>} wanted the packages of package-lock.json
 */
function isByHand(root, wanted) {
	const written = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(written)) return false;
	const { packages: installed } = JSON.parse(readFileSync(written, 'utf8'));
	const isOfHere = Object.values(installed).every(
		({ os = [process.platform], cpu = [process.arch] }) =>
			os.includes(process.platform) && cpu.includes(process.arch)
	);
	return (
		isOfHere &&
		Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
			const there = installed[path];
			if (!there) return !path || optional || devOptional;
			return there.version === version && there.integrity === integrity;
		})
	);
}

/**
 * Windows cannot remove the program that is running, but it can rename it.
 * @param {string} root
 */
function setRunningNodeAside(root) {
	const aside = join(root, '.declic-node-aside.exe');
	rmSync(aside, { force: true });
	if (process.platform !== 'win32') return;
	if (process.execPath.startsWith(join(root, 'node_modules') + sep)) {
		renameSync(process.execPath, aside);
	}
}

/**
 * @param {string} root
 * @param {Say} say
 * @param {(pid: number | undefined) => void} recordNpm
 * @returns {Promise<string | null>}
 */
async function install(root, say, recordNpm) {
	leaveLink(join(root, 'node_modules'));
	const npm = npmCommand(root);
	// Said whatever the person's own settings: a build needs the tools, Node comes by its script.
	const options = [
		'--loglevel=error',
		'--include=dev',
		'--include=optional',
		'--ignore-scripts=false'
	];
	const ci = await run(npm, ['ci', ...options], root, say, recordNpm);
	if (ci.code !== 0) return explain(ci);
	if (existsSync(projectNode(root))) return null;
	// Some npm refuse every install script: this one fetches Node itself.
	const script = {
		program: process.execPath,
		args: ['installArchSpecificPackage.js'],
		shell: false
	};
	const node = await run(script, [], join(root, 'node_modules', 'node'), say, recordNpm);
	return existsSync(projectNode(root)) ? null : explain(node);
}

/**
 * npm empties the folder that a link leads to, which is another installation's: the link goes, the
 * packages stay.
 * @param {string} folder
 */
function leaveLink(folder) {
	if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(folder);
}
