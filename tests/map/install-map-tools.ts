import { runProgram } from '../gate/run-command.ts';
import { installWithApt, mayUseApt } from '../gate/install-with-apt.ts';

let found: Promise<string | null> | null = null;

/** Finds osmium and tilemaker, or installs them once; what is said where that cannot be. */
export function installMapTools(): Promise<string | null> {
	found ??= findOrInstall();
	return found;
}

async function findOrInstall(): Promise<string | null> {
	if (await areThere()) return null;
	if (!mayUseApt()) {
		return 'osmium and tilemaker are not installed, and only root of a Debian may install them';
	}
	console.log('Installing osmium-tool and tilemaker with apt-get (a minute, once)…');
	const said = await installWithApt('osmium-tool', 'tilemaker');
	if (await areThere()) return null;
	if (said) console.log(said);
	return 'osmium-tool and tilemaker could not be installed with apt-get';
}

async function areThere(): Promise<boolean> {
	const ended = await Promise.all(
		['osmium', 'tilemaker'].map((program) => runProgram(program, ['--help']))
	);
	return ended.every(({ code }) => code === 0);
}
