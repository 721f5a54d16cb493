import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimFile } from '#lib/platform/processes/exclusive-file.ts';
import { refuse } from '#lib/shared/refuse.ts';

const FOLDERS = ['src', 'static', 'content'];
const FILES = ['vite.config.ts', 'package-lock.json'];
/** What a desktop leaves in folders that it shows. */
const HIDDEN = /(?:^|[\\/])\./;
const STAMP = 'build/.sources';

/** Where whoever builds says so: the folder of the packages is there before anything is built. */
const LOCK = 'node_modules/.declic-build.lock';
/** Far longer than any build. */
const PATIENCE_MS = 600_000;

type BuildRefusal = { refusal: 'build'; message: string };

/**
 * Builds the site when a source changed since the last build; says nothing when none did. Two that
 * start at once wait for each other: a page half written is served to nobody.
 */
export async function buildWhenChanged(say: (line: string) => void): Promise<BuildRefusal | null> {
	const fingerprint = fingerprintSources();
	if (await isBuilt(fingerprint)) return null;
	const lock = await claimFile(LOCK, {}, PATIENCE_MS, () =>
		say('Une autre fenêtre prépare déjà les pages, patientez…')
	);
	if ('holder' in lock) {
		const { pid } = lock.holder.process;
		const message = `Une autre fenêtre (processus ${pid}) n’en finit pas de préparer les pages : arrêtez-la puis relancez.`;
		return refuse('build', message);
	}
	try {
		return (await isBuilt(fingerprint)) ? null : await build(fingerprint, say);
	} finally {
		lock.release();
	}
}

async function isBuilt(fingerprint: string): Promise<boolean> {
	return (await readFile(STAMP, 'utf8').catch(() => '')) === fingerprint;
}

async function build(
	fingerprint: string,
	say: (line: string) => void
): Promise<BuildRefusal | null> {
	say('Préparation des pages (une dizaine de secondes, seulement après une mise à jour)…');
	const { code, output } = await runBuild();
	if (code !== 0) {
		return refuse(
			'build',
			`Les pages n’ont pas pu être préparées. Derniers messages :\n${output.slice(-2000)}`
		);
	}
	await writeFile(STAMP, fingerprint);
	return null;
}

/** Read straight through: each start waits for it, and thousands of small promises take thrice as long. */
function fingerprintSources(): string {
	const hash = createHash('sha256');
	// From here: what was built in another folder, and moved, is still what was built.
	const files = [...FILES, ...FOLDERS.flatMap(sourcesIn)].filter((file) => existsSync(file));
	for (const file of files.sort()) hash.update(file).update(readFileSync(file));
	return hash.digest('hex');
}

function sourcesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !HIDDEN.test(path));
}

function runBuild(): Promise<{ code: number | null; output: string }> {
	// What serves is kept to less memory than building takes.
	const { NODE_OPTIONS: _serving, ...env } = process.env;
	return new Promise((resolve) => {
		const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...env, NODE_ENV: 'production' }
		});
		const abandon = () => vite.kill();
		process.once('exit', abandon);
		let output = '';
		vite.stdout.on('data', (chunk) => (output += chunk));
		vite.stderr.on('data', (chunk) => (output += chunk));
		vite.on('close', (code) => {
			process.off('exit', abandon);
			resolve({ code, output });
		});
	});
}
