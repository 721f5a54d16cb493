import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installWithApt, mayUseApt } from './install-with-apt.ts';
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
		said += (await installWithApt('chromium-headless-shell', 'fonts-dejavu-core')) ?? '';
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
