import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { zipPackage } from './zip-package.ts';

const SCRIPT = fileURLToPath(new URL('say-digests.fixture.ts', import.meta.url));

async function digestsWith(env: Record<string, string>): Promise<string[]> {
	const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
		env: { ...process.env, ...env }
	});
	return stdout.trim().split('\n');
}

const folder = await mkdtemp(join(tmpdir(), 'declic-no-fonts-'));
afterAll(() => rm(folder, { recursive: true }));

/** Says to the drawing library that the machine has no font. */
async function noFonts(): Promise<string> {
	const file = join(folder, 'fonts.conf');
	await writeFile(file, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
	return file;
}

test('another day, another country and a machine without a font write the same bytes', async () => {
	const [here, there] = await Promise.all([
		digestsWith({ TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', DECLIC_NOW: '2019-01-15T08:00:00Z' }),
		digestsWith({
			TZ: 'Pacific/Kiritimati',
			LANG: 'C',
			LC_ALL: 'tr_TR.UTF-8',
			DECLIC_NOW: '2031-07-01T20:00:00Z',
			FONTCONFIG_FILE: await noFonts()
		})
	]);
	expect(here).toHaveLength(2);
	expect(there).toEqual(here);
});

test('parts are written in the same order, whatever the order they come in', () => {
	const parts = ['word/a.xml', 'b.xml', '[Content_Types].xml'].map((path) => ({
		path,
		bytes: Buffer.from(path)
	}));
	const written = zipPackage(parts);
	expect(zipPackage(parts.toReversed())).toEqual(written);
	expect(Object.keys(unzipSync(written))).toEqual(['[Content_Types].xml', 'b.xml', 'word/a.xml']);
	expect(() => zipPackage([parts[0]!, parts[0]!])).toThrow('word/a.xml');
});
