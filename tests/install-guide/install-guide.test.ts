import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from '../house/project-files.ts';
import { blocksOf } from './guide-blocks.ts';

// Followed word for word at night (follow-guide.night.db.test.ts).
const GUIDE = 'docs/guides/install.md';
const blocks = blocksOf(GUIDE);

test('every block of commands is one that a shell understands', () => {
	expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['run', 'root', 'trial']));
	for (const { commands, line } of blocks) {
		const { status, stderr } = spawnSync('bash', ['-n'], { input: commands, encoding: 'utf8' });
		expect(`${status}${stderr}`, `line ${line}`).toBe('0');
	}
});

test('the files it names are there', () => {
	const named = textOf(GUIDE).matchAll(/\b(deploy\/[\w./@-]+\w)/g);
	const files = projectFiles();
	for (const [, path] of named) expect(files).toContain(path);
});
