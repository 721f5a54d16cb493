import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse } from './syntax.ts';

const code = projectFiles().filter((path) => /^(src|seeds|tests)\/.*\.(ts|svelte)$/.test(path));
const holding = (pattern: RegExp, paths = code) =>
	paths.filter((path) => pattern.test(textOf(path)) && path !== 'tests/house/one-way.test.ts');

test('whoever waits for her turn in a transaction waits by takeTurn', () => {
	const product = code.filter((path) => !/^tests\/|\.test\.ts$/.test(path));
	expect(holding(/pg_advisory_xact_lock/, product)).toEqual([
		'src/lib/platform/database/take-turn.ts'
	]);
});

test('chance that starts again alike is drawn in one place', () => {
	expect(holding(/0x6d2b79f5/i)).toEqual(['src/lib/shared/seeded-chance.ts']);
});

/** Who says no otherwise, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
	'src/lib/platform/spreadsheet/workbook-refusal.ts': 'Thrown, with the sheet it was found in.'
};

/** `{ refusal: 'x', message: … }`, written out. */
const isWrittenOut = (node: ts.Node) =>
	ts.isObjectLiteralExpression(node) &&
	['refusal', 'message'].every((name, nth) => {
		const property = node.properties[nth];
		return (
			property !== undefined &&
			(ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) &&
			property.name.getText() === name
		);
	}) &&
	ts.isPropertyAssignment(node.properties[0]!) &&
	ts.isStringLiteralLike(node.properties[0].initializer);

test('a refusal is built by refuse', () => {
	const product = code.filter(
		(path) => /^src\/.*\.ts$/.test(path) && !/\.(test|fixture)\.ts$/.test(path)
	);
	const found = holding(/refusal: /, product).filter((path) =>
		nodesOf(parse(path)).some(isWrittenOut)
	);
	expect(found.filter((path) => !(path in OTHERWISE))).toEqual([]);
	expect(Object.keys(OTHERWISE).filter((path) => !found.includes(path))).toEqual([]);
});

test('a plural is agreed in one place', () => {
	const screens = code.filter((path) => path.startsWith('src/') && !path.endsWith('.test.ts'));
	expect(holding(/> 1 \? '[a-zé]*s'|=== 1 \? '' : 's'/, screens)).toEqual([]);
});

test('a thread begins from a file beside who starts it, which the build finds', () => {
	const product = code.filter((path) => /^src\/lib\/.*(?<!\.test)\.ts$/.test(path));
	expect(holding(/['"]src\//, product)).toEqual([]);
	const started = holding(/new URL\('\.\/[a-z-]+-worker\.ts', import\.meta\.url\)/, product);
	const workers = product.filter((path) => path.endsWith('-worker.ts'));
	expect(started.map(folderOf).sort()).toEqual(workers.map(folderOf).sort());
});

const folderOf = (path: string) => path.replace(/[^/]+$/, '');
