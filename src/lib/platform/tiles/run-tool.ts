import { spawn } from 'node:child_process';

export type Ended = { code: number; said: string; isAbsent: boolean };

/** The last words of a program are enough to know why it stopped. */
const LAST_WORDS = 2_000;

/**
 * Runs a program of the machine to its end, and keeps the last of what it says: they draw their progress
 * over and over on one line, which is nobody's to read.
 */
export function runTool(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<Ended> {
	return new Promise((done) => {
		const child = spawn(program, args, {
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true
		});
		let said = '';
		const hear = (text: Buffer) => (said = (said + text.toString()).slice(-LAST_WORDS));
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', (error: NodeJS.ErrnoException) =>
			done({ code: 1, said: error.message, isAbsent: error.code === 'ENOENT' })
		);
		// Stopped by a signal (tilemaker aborts on what it cannot read), it has no code of its own.
		child.on('close', (code) => done({ code: code ?? 1, said, isAbsent: false }));
	});
}
