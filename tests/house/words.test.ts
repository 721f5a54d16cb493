import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

const THIS_FILE = 'tests/house/words.test.ts';
const TEXT = /\.(ts|mjs|cjs|svelte|css|sql|json|md|html|svg|yml|yaml)$/;
const texts = projectFiles().filter(
	(path) => TEXT.test(path) && path !== THIS_FILE && path !== 'package-lock.json'
);
const code = texts.filter((path) => /^(src|seeds|tests|bin)\/.*\.(ts|svelte)$/.test(path));

/** better-auth says it for a sign-in: its settings, in one file. */
const NOT_OUR_FILE = 'src/lib/platform/auth/open-auth.ts';
/** Browsers say it for what a tab remembers, and for the line a test holds to them; Linux, for its own. */
const NOT_OURS = /^(sessionStorage|new(Browser)?CDPSession|DBUS_SESSION_BUS_ADDRESS)$/;

function sessionNames(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter(ts.isIdentifier)
		.map((node) => node.text)
		.filter((name) => /session/i.test(name) && !NOT_OURS.test(name));
}

function linesWith(pattern: RegExp): string[] {
	return texts.flatMap((path) =>
		textOf(path)
			.split('\n')
			.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))
	);
}

describe('« session » names no cycle', () => {
	test('in no name of the code', () => {
		// A name stands in the text: only those that hold the word are worth a tree.
		const ours = code.filter((path) => path !== NOT_OUR_FILE && /session/i.test(textOf(path)));
		expect(ours.flatMap((path) => sessionNames(parse(path)).map((n) => `${path} ${n}`))).toEqual(
			[]
		);
	});

	test('in no table or column, and in no file name', () => {
		const migrations = texts.filter((path) => path.startsWith('migrations/'));
		const inSql = migrations.filter((path) =>
			/session/i.test(
				textOf(path)
					.replace(/--.*$/gm, '')
					.replace(/'[^']*'/g, '')
			)
		);
		expect(inSql).toEqual([]);
		expect(projectFiles().filter((path) => /session/i.test(path))).toEqual([]);
	});

	test('a name is seen where it stands, a sentence on screen is left alone', () => {
		expect(sessionNames(parseCode('x.ts', 'const nextSession = "session 2"; // session'))).toEqual([
			'nextSession'
		]);
	});
});

test('nothing is put off in a comment', () => {
	expect(linesWith(/\b(TODO|FIXME|HACK)\b/)).toEqual([]);
});

test('no path of somebody’s machine is written down', () => {
	expect(linesWith(/(^|[\s'"`(=])(\/(work|home|Users|root)\/|[A-Z]:\\Users\\)/)).toEqual([]);
});

test('texts speak of the product, and are signed by nobody', () => {
	expect(
		linesWith(/\b(generated|written) (by|with) (an? )?(ai|assistant|bot|model)\b|co-authored-by/i)
	).toEqual([]);
});
