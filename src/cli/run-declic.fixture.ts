import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Ran = { code: number | null; out: string; errors: string };

/** Runs a command as a person does, in a process of its own. */
export async function runDeclic(words: string[], env: NodeJS.ProcessEnv): Promise<Ran> {
	const command = spawn(process.execPath, ['src/cli/declic.ts', ...words], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [out, errors] = ['', ''];
	command.stdout.on('data', (chunk) => (out += chunk));
	command.stderr.on('data', (chunk) => (errors += chunk));
	const [code] = await once(command, 'close');
	return { code, out, errors };
}
