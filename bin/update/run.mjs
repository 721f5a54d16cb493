import { spawn } from 'node:child_process';

/**
 * Runs a program to its end; what it says is shown as it comes, or kept when `isQuiet`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, isQuiet?: boolean, env?: Record<string, string> }} options
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run(program, args, { cwd, isQuiet = false, env = {} }) {
	return new Promise((done) => {
		const child = spawn(program, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			windowsHide: true
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (/** @type {Buffer} */ text) => (said += text));
		}
		child.on('error', (error) => done({ code: 1, said: said + String(error) }));
		child.on('close', (code) => done({ code: code ?? 1, said }));
	});
}

/** A step that could not be done; its message is a French sentence saying what to do. */
export class StepFailed extends Error {}

/**
 * Runs a program that must succeed.
 * @param {string} sentence what to say otherwise
 * @param {Parameters<typeof run>} call
 * @returns {Promise<string>} what it said
 */
export async function mustRun(sentence, ...call) {
	const { code, said } = await run(...call);
	if (code !== 0) throw new StepFailed(said ? `${sentence}\n\n${said.trim()}` : sentence);
	return said.trim();
}
