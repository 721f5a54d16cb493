import { spawn } from 'node:child_process';

/** Runs a program of the machine to its end, within bounds; false when it is not there or failed. */
export function run([program, ...args], { input = null, seconds = 5, signal } = {}) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			signal,
			stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore'],
			timeout: seconds * 1000,
			killSignal: 'SIGKILL'
		});
		child.on('error', () => done(false));
		child.on('close', (code) => done(code === 0));
		if (input) {
			child.stdin.on('error', () => {});
			child.stdin.end(input);
		}
	});
}
