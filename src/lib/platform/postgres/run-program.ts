import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';

/** How a program ended: `said` holds its standard error, and its output unless it was dropped. */
export type Outcome = { code: number; said: string };

// PGPORT, PGDATA, PGOPTIONS… of the person's own PostgreSQL must not leak into ours, and its
// messages are read here: in English. How our own memory is given back is no matter of its.
function cleanEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|MALLOC_)/.test(name));
	return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * Runs one of PostgreSQL's programs as `account` and waits for its end. Ends on 'exit', not on
 * 'close': a server started by pg_ctl may keep its pipes open for ever.
 */
export function runProgram(
	program: string,
	args: readonly string[],
	account: ServerAccount,
	workingFolder: string
): Promise<Outcome> {
	return new Promise((done, fail) => {
		const child = spawn(program, args, {
			...account,
			cwd: workingFolder,
			env: cleanEnvironment(),
			stdio: ['ignore', 'pipe', 'pipe'],
			// Its own group: Ctrl-C in the terminal must reach Déclic only, which then stops the server.
			detached: process.platform !== 'win32',
			windowsHide: true
		});
		let said = '';
		const hear = (text: Buffer) => (said += text.toString());
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', fail);
		child.on('exit', (code) => {
			child.stdout.destroy();
			child.stderr.destroy();
			done({ code: code ?? 1, said });
		});
	});
}
