import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

const THIS_FILE = 'tests/house/alone.test.ts';

/** Most files hold such a path in their imports alone, and are not worth a tree. */
const OUTSIDE_IMPORTS = /(?<!\bfrom )['"`]\.\.\/[\w-]+\//;

/** Paths of a folder beside, but for what is imported or told from the file's own place. */
function waysOut(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter(ts.isStringLiteralLike)
		.filter(({ text, parent }) => /^\.\.\/[\w-]+\//.test(text) && !isFromItsPlace(parent))
		.map(({ text }) => text);
}

function isFromItsPlace(parent: ts.Node): boolean {
	if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
	if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
	if (ts.isNewExpression(parent)) return parent.expression.getText() === 'URL';
	return ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword;
}

test('a clone with nothing beside it has all that its tests read', () => {
	const tests = projectFiles()
		.filter((path) => /^(tests|bench|seeds)\/.*\.ts$|\.(test|fixture)\.ts$/.test(path))
		.filter((path) => path !== THIS_FILE && OUTSIDE_IMPORTS.test(textOf(path)));
	expect(tests.flatMap((path) => waysOut(parse(path)).map((way) => `${path} ${way}`))).toEqual([]);
});

test('a path told from where one stands is seen, an import and a place of the file are not', () => {
	const code = `import { a } from '../a.ts'; export * from '../b.ts'; await import('../c.ts');
		new URL('../', import.meta.url); read('../beside/registre.csv');`;
	expect(waysOut(parseCode('x.ts', code))).toEqual(['../beside/registre.csv']);
});
