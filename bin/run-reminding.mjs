import { spawn } from 'node:child_process';

const REMINDER_MS = 20_000;
const CHARACTERS_KEPT = 20_000;

/**
 * Runs a long command, its output kept aside, saying now and then that it still works.
 * @param {import('./npm-command.mjs').NpmCommand} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {(sentence: string) => void} say
 * @param {(pid: number | undefined) => void} recordNpm
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run({ program, args: first, shell }, args, cwd, say, recordNpm) {
	return new Promise((done) => {
		const started = Date.now();
		const child = spawn(program, [...first, ...args], {
			cwd,
			shell,
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true
		});
		recordNpm(child.pid);
		const reminder = setInterval(() => {
			say(`Installation en cours depuis ${Math.round((Date.now() - started) / 1000)} secondes…`);
		}, REMINDER_MS);
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (text) => (said = (said + text).slice(-CHARACTERS_KEPT)));
		}
		/** @param {number} code */
		const end = (code) => {
			clearInterval(reminder);
			recordNpm(undefined);
			done({ code, said });
		};
		child.on('error', (error) => {
			said += String(error);
			end(1);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}
