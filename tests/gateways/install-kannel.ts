import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { installWithApt, mayUseApt } from '../gate/install-with-apt.ts';

/** The gateway, the box that its users ask, and the network it is given to try, where Debian puts them. */
export const KANNEL = {
	bearerbox: '/usr/sbin/bearerbox',
	smsbox: '/usr/sbin/smsbox',
	fakesmsc: '/usr/lib/kannel/test/fakesmsc'
};

declare module 'vitest' {
	export interface ProvidedContext {
		/** Why Kannel is not here; null when it is. */
		noKannel: string | null;
	}
}

/** Finds Kannel, or installs it; where that cannot be, its tests say so and are not played. */
export default async function setup({ provide }: TestProject): Promise<void> {
	provide('noKannel', await installKannel());
}

async function installKannel(): Promise<string | null> {
	if (isInstalled()) return null;
	if (!mayUseApt()) return 'Kannel is not installed, and only root of a Debian may install it';
	console.log('Installing Kannel with apt-get (a minute, once)…');
	const said = await installWithApt('kannel', 'kannel-extras');
	if (isInstalled()) return null;
	if (said) console.log(said);
	return 'Kannel could not be installed with apt-get';
}

function isInstalled(): boolean {
	return Object.values(KANNEL).every((program) => existsSync(program));
}
