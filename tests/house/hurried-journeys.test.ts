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

const pressesLink = (statement: ts.Statement) =>
	/'(link|button)'[^]*\.click\(\);?$/.test(statement.getText());
const looks = (statement: ts.Statement) =>
	/^await (isSound|isClean|fitsAt)\(|^await \w+\.goBack\(|\bpage\.url\(\)/.test(
		statement.getText()
	);

type Step = (statement: ts.Statement) => boolean;

/** What is done, and done at once after it. */
function hurried(file: ts.SourceFile, first: Step, second: Step): string[] {
	return nodesOf(file)
		.filter(ts.isBlock)
		.flatMap(({ statements }) =>
			statements.filter(
				(statement, index) =>
					first(statement) && statements[index + 1] && second(statements[index + 1]!)
			)
		)
		.map((statement) => `${file.fileName}: ${statement.getText()}`);
}

/** Buttons pressed on a page that is left at once: what they send may be cut off on its way. */
const leftAtOnce = (file: ts.SourceFile) => hurried(file, pressesButton, leaves);
/** Pages looked at as soon as they are asked for: it may still be the one before. */
const lookedAtAtOnce = (file: ts.SourceFile) => hurried(file, pressesLink, looks);

test('a journey that presses a button sees what it did before it goes elsewhere', () => {
	expect(journeys.length).toBeGreaterThan(50);
	expect(journeys.flatMap((path) => leftAtOnce(parse(path)))).toEqual([]);
});

test('a journey that follows a link sees its page before it measures it, or asks where it is', () => {
	expect(journeys.flatMap((path) => lookedAtAtOnce(parse(path)))).toEqual([]);
});

test('a button pressed and a page left at once is found; one whose answer was seen is not', () => {
	const press = `await page.getByRole('button', { name: 'Noter' }).click();`;
	const found = (code: string) => leftAtOnce(parseCode('a.ts', `async () => {${code}}`)).length;
	expect(found(`${press} await page.reload();`)).toBe(1);
	expect(found(`${press} await hers.goto('/');`)).toBe(1);
	expect(found(`${press} await expect(noted).toBeVisible(); await page.reload();`)).toBe(0);
});

test('a page measured as soon as its link is pressed is found; one that was seen is not', () => {
	const press = `await page.getByRole('link', { name: 'On commence' }).click();`;
	const found = (code: string) => lookedAtAtOnce(parseCode('a.ts', `async () => {${code}}`)).length;
	expect(found(`${press} await isSound(page);`)).toBe(1);
	expect(found(`${press} const group = page.url();`)).toBe(1);
	expect(found(`${press} await expect(question).toBeVisible(); await isSound(page);`)).toBe(0);
});
