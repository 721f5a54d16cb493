import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runProgram } from './run-command.ts';

/** What Debian asks, when it is there, before it starts a service of a package. */
const POLICY = '/usr/sbin/policy-rc.d';
/** A mirror that does not answer is told in seconds; another installation is waited for. */
const HURRIED = ['Acquire::http::Timeout=20', 'Acquire::Retries=1', 'DPkg::Lock::Timeout=180'];

/** Whether packages may be installed here: by root, on a Debian. */
export function mayUseApt(): boolean {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
	// Ubuntu's package of Chromium is a note that asks for snap.
	return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs packages of Debian, and starts none of their services; what it said if it could not. */
export async function installWithApt(...packages: string[]): Promise<string | null> {
	const allowServices = forbidServices();
	try {
		const update = await aptGet('update');
		const install = await aptGet('install', '-y', '--no-install-recommends', ...packages);
		return install.code === 0 ? null : `${update.output}${install.output}`;
	} finally {
		allowServices();
	}
}

function aptGet(...args: string[]) {
	const options = HURRIED.flatMap((option) => ['-o', option]);
	return runProgram('apt-get', [...options, ...args], { DEBIAN_FRONTEND: 'noninteractive' });
}

/** A machine that has its policy keeps it; ours is taken away even from a run that is stopped. */
function forbidServices(): () => void {
	if (existsSync(POLICY)) return () => {};
	const undo = () => rmSync(POLICY, { force: true });
	process.once('exit', undo);
	writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	return () => {
		process.off('exit', undo);
		undo();
	};
}
