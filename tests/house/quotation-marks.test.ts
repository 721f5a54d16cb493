import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isShown, projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

const shown = projectFiles().filter((path) => isShown(path) && /[«»]/.test(textOf(path)));

/** Only U+202F stands inside, so that no mark is left alone at the end or the start of a line. */
const LOOSE = /«(?!\u202f|\\u202f)|(?<!\u202f|\\u202f)»/;
/** Arabic has no space inside its quotation marks. */
const ARABIC = /\p{Script=Arabic}/u;
const isWriting = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

function writings(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter(isWriting)
		.map((node) => node.getText());
}

function textsOf(path: string): string[] {
	if (path.endsWith('.json')) return textOf(path).split('\n');
	if (!path.endsWith('.svelte')) return writings(parse(path));
	const markup = textOf(path).replace(
		/<script[\s\S]*?<\/script>|<style[\s\S]*|<!--[\s\S]*?-->/g,
		''
	);
	return [...writings(parse(path)), ...markup.split('\n')];
}

test('a narrow space that does not break stands inside every « »', () => {
	const loose = shown.flatMap((path) =>
		textsOf(path)
			.filter((text) => LOOSE.test(text) && !ARABIC.test(text))
			.map((text) => `${path} ${text.trim()}`)
	);
	expect(loose).toEqual([]);
});

describe('what is loose', () => {
	const looseIn = (code: string) => writings(parseCode('x.ts', code)).filter((t) => LOOSE.test(t));

	test.each(["'« reçu »'", "'«\u00a0reçu\u00a0»'", '`« ${name} »`', "'«reçu»'"])('%s', (code) => {
		expect(looseIn(code)).toEqual([code]);
	});

	test('not the narrow space, written or told, nor what only a colleague reads', () => {
		expect(looseIn("'«\u202freçu\u202f»'")).toEqual([]);
		expect(looseIn("'«\\u202freçu\\u202f»'")).toEqual([]);
		expect(looseIn('// « reçu »\nconst one = 1;')).toEqual([]);
	});
});
