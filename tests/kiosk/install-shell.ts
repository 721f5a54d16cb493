import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { installWithApt, mayUseApt } from '../gate/install-with-apt.ts';

/** What a kiosk is played with: the whole browser as Debian gives it, a screen in memory, fingers. */
export const SHELL = {
	chromium: '/usr/lib/chromium/chromium',
	screen: '/usr/bin/Xvfb',
	fingers: '/usr/bin/xdotool'
};

declare module 'vitest' {
	export interface ProvidedContext {
		/** Why a kiosk cannot be played here; null when it can. */
		noShell: string | null;
	}
}

/** Finds the browser and its screen, or installs them; where that cannot be, the tests say so. */
export default async function setup({ provide }: TestProject): Promise<void> {
	provide('noShell', await prepare());
}

async function prepare(): Promise<string | null> {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) {
		return 'only root of a Linux lays policies in a mount namespace of its own';
	}
	// Where mounts are refused, the machine's own policies would have to be changed: never.
	if (spawnSync('unshare', ['-m', 'true']).status !== 0) {
		return 'this machine gives no private mount namespace';
	}
	if (isInstalled()) return null;
	if (!mayUseApt()) return 'the whole Chromium is not installed, and only a Debian gives it';
	console.log('Installing Chromium and a screen in memory with apt-get (a minute, once)…');
	const said = await installWithApt('chromium', 'xvfb', 'xdotool', 'fonts-dejavu-core');
	if (isInstalled()) return null;
	if (said) console.log(said);
	return 'the whole Chromium could not be installed with apt-get';
}

function isInstalled(): boolean {
	return Object.values(SHELL).every((program) => existsSync(program));
}
