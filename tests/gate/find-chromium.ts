import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { programOf, runNode, runProgram } from './run-command.ts';
import { systemChromiums } from './system-chromium.ts';

/** Where a browser is; null: Playwright's own. */
export type Browser = { path: string | null } | { problem: string };

/**
 * Finds a Chromium, or installs one: `CHROMIUM_PATH`, the system's, Playwright's own if it is
 * there already, Debian's when we may install it, else Playwright's.
 */
export async function findChromium(say: (line: string) => void): Promise<Browser> {
	const asked = process.env.CHROMIUM_PATH;
	if (asked) {
		return (await works(asked))
			? { path: asked }
			: { problem: `CHROMIUM_PATH=${asked} does not run.` };
	}
	const known = await ofTheSystem();
	if (known) return { path: known };
	if (existsSync(chromium.executablePath())) return { path: null };
	let said = '';
	if (mayUseApt()) {
		say('Installing Chromium with apt-get (a minute or two, once)…');
		said += await installFromDebian();
		const installed = await ofTheSystem();
		if (installed) return { path: installed };
	}
	say('Installing the Chromium of Playwright (a minute or two, once)…');
	const playwright = programOf('@playwright/test', 'playwright');
	const { code, output } = await runNode([playwright, 'install', 'chromium']);
	if (code === 0) return { path: null };
	return {
		problem: `No Chromium could be installed: give its path in CHROMIUM_PATH.\n${said}${output}`
	};
}

async function installFromDebian(): Promise<string> {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	const packages = ['chromium-headless-shell', 'fonts-dejavu-core'];
	const update = await runProgram('apt-get', ['update'], quiet);
	const options = ['install', '-y', '--no-install-recommends', ...packages];
	const install = await runProgram('apt-get', options, quiet);
	return install.code === 0 ? '' : `${update.output}${install.output}\n`;
}

async function ofTheSystem(): Promise<string | null> {
	for (const path of systemChromiums()) {
		if (await works(path)) return path;
	}
	return null;
}

/** Ubuntu's chromium-browser may be a note saying to install something else. */
async function works(path: string): Promise<boolean> {
	const { code, output } = await runProgram(path, ['--version']);
	return code === 0 && /\d+\.\d+\.\d+/.test(output);
}

function mayUseApt(): boolean {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
	// Ubuntu's package is a note that asks for snap.
	return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
