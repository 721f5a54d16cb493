import { parse as parseComponent } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isShown, projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

/** A space before « : », « ; », « ? » or « ! » that lets the mark begin the next line. */
const LOOSE = /[\p{L}\p{N}»)}’'%…\]][^\S\u00a0\u202f]+[:;!?](?=[\s`'"<]|\$\{|$)/u;

/** What is written in code, piece by piece; what has a tag is no sentence (SQL). */
function writings(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
		.filter(({ parent }) => !ts.isTaggedTemplateExpression(parent))
		.flatMap((node): ts.Node[] =>
			ts.isTemplateExpression(node)
				? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
				: [node]
		)
		.map((node) => node.getText());
}

type Node = { type?: string; data?: string; value?: unknown };

/** Two rules read the same components: each is parsed once. */
const fragments = new Map<string, unknown>();
function fragmentOf(code: string): unknown {
	if (!fragments.has(code)) fragments.set(code, parseComponent(code, { modern: true }).fragment);
	return fragments.get(code);
}

/** The words of a component: its texts, its attributes, and what its expressions write. */
function wordsOf(code: string): string[] {
	const words: string[] = [];
	const look = (node: unknown, before?: unknown): void => {
		if (Array.isArray(node)) return node.forEach((child, at) => look(child, node[at - 1]));
		if (!node || typeof node !== 'object') return;
		const { type, data, value } = node as Node;
		// What is shown just before a text is told from nothing at all.
		if (type === 'Text') words.push(before ? `}${data}` : data!);
		if (type === 'Literal' && typeof value === 'string') words.push(value);
		if (type === 'TemplateElement') words.push(`}${(value as { raw: string }).raw}`);
		for (const child of Object.values(node)) look(child);
	};
	look(fragmentOf(code));
	return words;
}

test('no line begins with a mark: the space before it does not break', () => {
	const loose = projectFiles()
		.filter((path) => isShown(path) && !path.endsWith('.json'))
		.flatMap((path) =>
			[...writings(parse(path)), ...(path.endsWith('.svelte') ? wordsOf(textOf(path)) : [])]
				.filter((text) => LOOSE.test(text))
				.map((text) => `${path} ${text.trim()}`)
		);
	expect(loose).toEqual([]);
});

/** What a component writes as it stands: there, « \\u00a0 » is six signs that somebody reads. */
const escapedIn = (code: string) =>
	[...JSON.stringify(fragmentOf(code)).matchAll(PLAIN)]
		.map(([, text]) => JSON.parse(text!) as string)
		.filter((text) => ESCAPE.test(text));
const PLAIN = /"type":"Text"[^{}]*?"data":("(?:[^"\\]|\\.)*")/g;
const ESCAPE = /\\u[\da-f]{4}/i;

test('no text of a component shows an escape', () => {
	// Most components write no escape anywhere: their trees are not spelled out.
	const shown = projectFiles().filter(
		(path) => path.endsWith('.svelte') && ESCAPE.test(textOf(path))
	);
	expect(shown.flatMap((path) => escapedIn(textOf(path)).map((t) => `${path} ${t}`))).toEqual([]);
	expect(
		escapedIn('<p title="Vide\\u00a0: oui">{`a\\u00a0: b`} Reçu\\u00a0: {c}</p>')
	).toHaveLength(2);
});

describe('what is loose', () => {
	const looseIn = (code: string) => writings(parseCode('x.ts', code)).filter((t) => LOOSE.test(t));

	test.each(["'Reçu : oui'", "'Et ensuite ?'"])('%s', (code) => {
		expect(looseIn(code)).toEqual([code]);
	});

	const looseOf = (code: string) => wordsOf(code).filter((text) => LOOSE.test(text));

	test('a mark after what is computed, and one that begins a line of a component', () => {
		expect(looseIn('`${name} : oui`')).toHaveLength(1);
		expect(looseOf('<p title="Reçu : oui">Reçu\n\t: oui</p>')).toHaveLength(2);
		expect(looseOf('<p>{name} : oui, <b>non</b> ; {`${a} ?`}</p>')).toHaveLength(3);
	});

	test('not the space that does not break, nor SQL, nor a choice between two', () => {
		expect(looseIn("'Reçu\\u00a0: oui'")).toEqual([]);
		expect(looseIn('sql`select a ; select b`')).toEqual([]);
		expect(wordsOf('<p>Reçu&nbsp;: {a ? b : c}</p>').filter((text) => LOOSE.test(text))).toEqual(
			[]
		);
	});
});
