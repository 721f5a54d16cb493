import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a command as an operator does; gives its JSON answer, and throws what it refused. */
export async function runDeclic(words: string[], env: NodeJS.ProcessEnv): Promise<unknown> {
	const command = spawn(process.execPath, ['src/cli/declic.ts', ...words], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let out = '';
	command.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
	const [code] = await once(command, 'close');
	if (code !== 0) throw new Error(`declic ${words[0]} exited with ${code}: ${out}`);
	return JSON.parse(out);
}
