import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { quietPort } from '../gate/quiet-port.ts';
import { textOf } from '../house/project-files.ts';
import { furnish, publishHere, type Published } from '../production/support/published.ts';
import { type FakeMachine, fakeMachine } from './fake-machine.ts';
import { blocksOf } from './guide-blocks.ts';

const TOOLS = ['bash', 'git', 'npm', 'curl'];
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const missing = TOOLS.filter((tool) => !has(tool));
const blocks = blocksOf('docs/guides/install.md');

describe('followed word for word', () => {
	let folder: string;
	let published: Published;
	let machine: FakeMachine;
	let port: number;

	beforeAll(async () => {
		if (missing.length > 0) return;
		folder = await mkdtemp(join(tmpdir(), 'declic-guide-'));
		// Open for passage: the database that root starts runs under another account.
		await chmod(folder, 0o755);
		published = publishHere(folder, 'v0.2.0');
		port = await quietPort();
		machine = fakeMachine(join(folder, 'machine'), port, published.url);
	});
	afterAll(async () => {
		await machine?.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	});
	beforeEach(({ skip }) => skip(missing.length > 0, `not installed: ${missing.join(', ')}`));

	/** What the network would have brought, unless it is asked for: DECLIC_GUIDE_INSTALLS=1. */
	function bring(commands: string): void {
		const clone = machine.at('opt/declic');
		if (commands.includes('--prepare') && !process.env.DECLIC_GUIDE_INSTALLS) furnish(clone);
		if (commands.includes('npm run update')) published.publish('v0.3.0');
	}

	test.each(blocks.filter(({ kind }) => kind === 'run'))('line $line', async ({ commands }) => {
		bring(commands);
		const { code, said } = await machine.type(commands);
		expect(code, said).toBe(0);
		if (commands.includes('/invitation/')) {
			expect(said).toMatch(/^https:\/\/declic\.exemple\.fr\/invitation\/[\w-]+\n$/);
			const { pathname } = new URL(said);
			expect((await fetch(`http://127.0.0.1:${port}${pathname}`)).status).toBe(200);
		}
		if (commands.includes('npm run update')) {
			expect(said).toContain('Déclic sert maintenant la version v0.3.0.');
		}
		if (commands.includes('/metrics')) expect(said).toMatch(/^declic_backup_age_seconds [\d.]+$/m);
	});

	test('at the end, real people are served, saved, and told nothing of each other', async () => {
		const page = await fetch(`http://127.0.0.1:${port}/`);
		expect(page.status).toBe(200);
		expect(page.headers.get('strict-transport-security')).toContain('max-age');
		const backups = readdirSync(machine.at('var/lib/declic/data/backups'));
		expect(backups.filter((name) => name.endsWith('.tar.zst.age')).length).toBe(2);
		expect(existsSync(machine.at('var/lib/declic/essai'))).toBe(false);
		expect(readFileSync(machine.at('journal.log'), 'utf8')).toContain('"msg":"serving"');
	});

	test('the units are ones that systemd takes', ({ skip }) => {
		skip(!has('systemd-analyze'), 'systemd-analyze is not installed');
		for (const name of ['declic.service', 'declic@.service']) {
			const text = textOf(`deploy/systemd/${name}`);
			const unit = machine.at(`etc/systemd/system/${name.replace('@', '@3001')}`);
			writeFileSync(unit, text.replaceAll('/opt/', `${machine.at('opt')}/`));
			const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], {
				encoding: 'utf8'
			});
			expect(`${status} ${stderr}`).toBe('0 ');
		}
	});
});
