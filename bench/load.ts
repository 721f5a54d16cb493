import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Samples } from './samples.ts';

export type Visitor = {
	cookie: string;
	paths: string[];
	/** Of what is asked, these pieces alone (« bytes=0-99 »). */
	ranges?: string[];
};
export type LoadRequest = { origin: string; seconds: number; visitors: Visitor[] };

export type LoadAnswer = Samples & { perSecond: number };

const TASKSET = '/usr/bin/taskset';

/**
 * Sends visitors to the application from a process of its own, kept on one core where the system
 * can do it: the others are left to the application and its database.
 */
export async function load(asked: LoadRequest): Promise<LoadAnswer> {
	const program = [process.execPath, 'bench/load-generator.ts', JSON.stringify(asked)];
	const [command, ...args] = existsSync(TASKSET) ? [TASKSET, '-c', '0', ...program] : program;
	const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let out = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`the load generator exited with ${code}`);
	return JSON.parse(out) as LoadAnswer;
}
