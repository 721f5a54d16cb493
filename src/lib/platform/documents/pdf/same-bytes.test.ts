import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '#lib/shared/document/blocks.ts';
import { openCompiler } from './compile-pdf.ts';
import { readPdf } from './read-pdf.fixture.ts';
import { renderPdf } from './render-pdf.ts';
import { chart, DOT, EVERYTHING, paragraph, written } from './written.fixture.ts';

const everything = written(EVERYTHING, { pictures: { dot: DOT } });
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const program = `
	import { createHash } from 'node:crypto';
	import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
	import { DOT, EVERYTHING, written } from '#lib/platform/documents/pdf/written.fixture.ts';
	const pdf = await renderPdf(written(EVERYTHING, { pictures: { dot: DOT } }));
	console.log(createHash('sha256').update(pdf).digest('hex'));`;

/** The digest of the same document, from another process; it ends by itself. */
function elsewhere(env: NodeJS.ProcessEnv): string {
	const { stdout, status, signal } = spawnSync(
		process.execPath,
		['--input-type=module-typescript', '--eval', program],
		{ env: { ...process.env, ...env }, timeout: 30_000, encoding: 'utf8' }
	);
	expect([status, signal]).toEqual([0, null]);
	return stdout.trim();
}

test('two processes, two time zones, two languages, other fonts: the same bytes', async () => {
	const home = mkdtempSync(join(tmpdir(), 'declic-home-'));
	try {
		const here = digest(await renderPdf(everything));
		const tahiti = {
			TZ: 'Pacific/Tahiti',
			LANG: 'C',
			LC_ALL: 'C',
			HOME: home,
			XDG_DATA_HOME: home
		};
		// A machine without a single font.
		const bare = { ...tahiti, FONTCONFIG_FILE: join(home, 'fonts.conf') };
		expect(elsewhere(bare)).toBe(here);
		expect(elsewhere({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toBe(here);
	} finally {
		rmSync(home, { recursive: true });
	}
});

test('warm or cold, after any other document', () => {
	const compile = openCompiler();
	const cold = digest(compile(everything));
	compile(written([chart('autre'), paragraph('Autre chose 🎉')], { isLargePrint: true }));
	expect(digest(compile(everything))).toBe(cold);
	expect(digest(openCompiler()(everything))).toBe(cold);
});

test('no other day than that of the closing is in the file', async () => {
	const text = Buffer.from(await renderPdf(everything)).toString('latin1');
	const days = text.match(/D:\d{8}|\b(?:19|20)\d\d-\d\d-\d\d/g);
	expect(new Set(days)).toEqual(new Set(['D:20190115', '2019-01-15']));
});

test('every font in it is ours, in the drawings too', async () => {
	const fontsOf = async (blocks: Block[]) => {
		const { fonts } = readPdf(await renderPdf(written(blocks, { pictures: { dot: DOT } })));
		return [...new Set(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].toSorted();
	};
	const text = ['DeclicText-Bold', 'DeclicText-Regular'];
	expect(await fontsOf([chart('mars')])).toEqual(text);
	expect(await fontsOf(EVERYTHING)).toEqual(['DeclicSigns-Regular', ...text]);
	expect(await fontsOf([chart('🎉')])).toEqual(['DeclicEmoji-Regular', ...text]);
});

test('another day of closing is another file', async () => {
	const next = await renderPdf({ ...everything, asOf: '2019-01-16' });
	expect(digest(next)).not.toBe(digest(await renderPdf(everything)));
});
