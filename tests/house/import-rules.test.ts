import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lawful, planted } from './planted-imports.ts';
import wings from '../../src/lib/features/wings.json' with { type: 'json' };
import { projectFiles, root } from './project-files.ts';

type Violation = { rule: { name: string }; from: string; to: string };

const rules = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
	forbidden: { name: string; severity: string }[];
};
const folder = mkdtempSync(join(tmpdir(), 'declic-imports-'));
let violations: Violation[] = [];

/** A house in miniature, with one wrong door opened for each rule. */
beforeAll(() => {
	const files = { ...lawful };
	for (const { from, code } of planted) files[from] = `${files[from] ?? ''}${code}\n`;
	for (const [path, code] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), code);
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	violations = cruise();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cruise(): Violation[] {
	const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	const config = join(root, '.dependency-cruiser.cjs');
	const args = [program, 'src', 'seeds', '--config', config, '--output-type', 'json'];
	try {
		return read(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }));
	} catch (error) {
		// It leaves with the number of violations.
		return read((error as { stdout: string }).stdout);
	}
}

function read(output: string): Violation[] {
	return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

test.each(planted)('$rule fires on $from', ({ rule, from, to }) => {
	const seen = violations.filter((violation) => violation.from === from);
	expect(seen.map((violation) => violation.rule.name)).toContain(rule);
	expect(seen.find((violation) => violation.rule.name === rule)!.to).toMatch(to);
});

test('every rule has its planted violation, and stops the gate', () => {
	const names = new Set(rules.forbidden.map(({ name }) => name));
	expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual([...names].sort());
	expect(rules.forbidden.filter(({ severity }) => severity !== 'error')).toEqual([]);
});

test('every word has its wing, and its place in it', () => {
	const folders = projectFiles().flatMap(
		(path) => /^src\/lib\/features\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? []
	);
	const listed = Object.entries(wings).flatMap(([wing, words]) =>
		words.map((word) => `${wing}/${word}`)
	);
	expect([...new Set(folders)].sort()).toEqual(listed.toSorted());
});

test('the doors that should be open are', () => {
	const wrong = new Set(planted.map(({ from }) => from));
	expect(violations.filter(({ from }) => !wrong.has(from))).toEqual([]);
});
