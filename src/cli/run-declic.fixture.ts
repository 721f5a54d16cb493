import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Ran = { code: number | null; out: string; errors: string };

/** Runs a command as a person does, in a process of its own, given what it reads on its input. */
export async function runDeclic(
	words: string[],
	env: NodeJS.ProcessEnv,
	input: Iterable<string> = []
): Promise<Ran> {
	const command = spawn(process.execPath, ['src/cli/declic.ts', ...words], {
		env: { ...process.env, ...env },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	let [out, errors] = ['', ''];
	command.stdout.on('data', (chunk) => (out += chunk));
	command.stderr.on('data', (chunk) => (errors += chunk));
	// A command that reads nothing may be gone before its input is.
	const fed = pipeline(Readable.from(input), command.stdin).catch(() => {});
	const [code] = await once(command, 'close');
	await fed;
	return { code, out, errors };
}
