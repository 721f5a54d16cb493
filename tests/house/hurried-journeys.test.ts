import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

const journeys = projectFiles().filter((path) =>
	/^tests\/(journeys|accessibility|production)\/.*\.ts$/.test(path)
);

const pressesButton = (statement: ts.Statement) =>
	/'button'[^]*\.click\(\);?$|^await (save|button)\([^]*\.click\(\);?$/.test(statement.getText());
const leaves = (statement: ts.Statement) =>
	/^await \w+\.(goto|reload|goBack)\(/.test(statement.getText());

/** Buttons pressed on a page that is left at once: what they send may be cut off on its way. */
function hurried(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter(ts.isBlock)
		.flatMap(({ statements }) =>
			statements.filter(
				(statement, index) =>
					pressesButton(statement) && statements[index + 1] && leaves(statements[index + 1]!)
			)
		)
		.map((statement) => `${file.fileName}: ${statement.getText()}`);
}

test('a journey that presses a button sees what it did before it goes elsewhere', () => {
	expect(journeys.length).toBeGreaterThan(50);
	expect(journeys.flatMap((path) => hurried(parse(path)))).toEqual([]);
});

test('a button pressed and a page left at once is found; one whose answer was seen is not', () => {
	const press = `await page.getByRole('button', { name: 'Noter' }).click();`;
	const found = (code: string) => hurried(parseCode('a.ts', `async () => {${code}}`)).length;
	expect(found(`${press} await page.reload();`)).toBe(1);
	expect(found(`${press} await hers.goto('/');`)).toBe(1);
	expect(found(`${press} await expect(noted).toBeVisible(); await page.reload();`)).toBe(0);
});
