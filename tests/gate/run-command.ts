import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const require = createRequire(import.meta.url);
/** A stage that hangs must not hang the gate. */
const LONGEST_MS = 60 * 60_000;

const running = new Set<{ kill(signal: NodeJS.Signals): boolean }>();

/** Stops whatever runs, when the gate itself is asked to stop. */
export function stopEverything(signal: NodeJS.Signals): void {
	for (const child of running) child.kill(signal);
}

/** The program that a package installs, to be run by our own Node: no shell, no PATH. */
export function programOf(packageName: string, program = packageName): string {
	const folder = require.resolve
		.paths(packageName)!
		.map((path) => join(path, packageName))
		.find((path) => readable(join(path, 'package.json')))!;
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		bin: string | Record<string, string>;
	};
	return join(folder, typeof bin === 'string' ? bin : bin[program]!);
}

function readable(file: string): boolean {
	try {
		return readFileSync(file).length > 0;
	} catch {
		return false;
	}
}

export type Finished = { code: number; output: string };

/** Runs a program to its end and keeps all it says, errors included, in the order it said it. */
export function runProgram(
	program: string,
	args: string[],
	env: Record<string, string> = {}
): Promise<Finished> {
	return new Promise((done) => {
		// What a stage calls by its name, it finds among our packages first.
		const PATH = [dirname(process.execPath), join('node_modules', '.bin'), process.env.PATH];
		const child = spawn(program, args, {
			env: { ...process.env, PATH: PATH.join(delimiter), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LONGEST_MS,
			windowsHide: true
		});
		running.add(child);
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (text) => (output += text));
		}
		const end = (code: number) => {
			running.delete(child);
			done({ code, output: stripVTControlCharacters(output) });
		};
		child.on('error', (error) => {
			output += String(error);
			end(1);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}

/** Runs a file with our own Node. */
export function runNode(args: string[], env?: Record<string, string>): Promise<Finished> {
	return runProgram(process.execPath, args, env);
}
