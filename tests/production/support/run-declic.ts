import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectNode } from '../../../bin/install.mjs';
import { root } from '../../house/project-files.ts';

const run = promisify(execFile);

/** Runs a command of `declic`, and gives what it answers. */
export async function runDeclic(words: string[], env: Record<string, string>): Promise<string> {
	const { stdout } = await run(projectNode(root), ['src/cli/declic.ts', ...words], {
		cwd: root,
		env: { PATH: process.env.PATH, ...env }
	});
	return stdout.trim();
}
