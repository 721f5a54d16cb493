import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const SOURCES = ['src/**/*', 'static/**/*', 'content/**/*', 'vite.config.ts', 'package-lock.json'];
const STAMP = 'build/.sources';

/** Builds the site when a source changed since the last build; says nothing when none did. */
export async function buildWhenChanged(
	say: (line: string) => void
): Promise<{ refusal: 'build'; message: string } | null> {
	const fingerprint = await fingerprintSources();
	if ((await readFile(STAMP, 'utf8').catch(() => '')) === fingerprint) return null;
	say('Préparation des pages (une dizaine de secondes, seulement après une mise à jour)…');
	const { code, output } = await runBuild();
	if (code !== 0) {
		return {
			refusal: 'build',
			message: `Les pages n’ont pas pu être préparées. Derniers messages :\n${output.slice(-2000)}`
		};
	}
	await writeFile(STAMP, fingerprint);
	return null;
}

async function fingerprintSources(): Promise<string> {
	const hash = createHash('sha256');
	const files: string[] = [];
	for await (const entry of glob(SOURCES, { withFileTypes: true })) {
		if (entry.isFile() && !entry.name.endsWith('.test.ts')) {
			// From here: what was built in another folder, and moved, is still what was built.
			files.push(relative('.', join(entry.parentPath, entry.name)));
		}
	}
	for (const file of files.sort()) hash.update(file).update(await readFile(file));
	return hash.digest('hex');
}

function runBuild(): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve) => {
		const build = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, NODE_ENV: 'production' }
		});
		const abandon = () => build.kill();
		process.once('exit', abandon);
		let output = '';
		build.stdout.on('data', (chunk) => (output += chunk));
		build.stderr.on('data', (chunk) => (output += chunk));
		build.on('close', (code) => {
			process.off('exit', abandon);
			resolve({ code, output });
		});
	});
}
