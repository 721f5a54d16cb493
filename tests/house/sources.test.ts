import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const SOURCES = 'docs/sources.md';
const page = textOf(SOURCES);
const anchors = [...page.matchAll(/<a id="([a-z0-9.-]+)">/g)].map(([, anchor]) => anchor!);
const files = projectFiles().filter(
	(path) =>
		/^(src|seeds|tests|bench|bin)\/.*\.(ts|svelte|css|mjs)$/.test(path) &&
		// What is out of reach is named here, to be found elsewhere.
		path !== 'tests/house/sources.test.ts'
);

/** The comments of a file, each on one line. */
function commentsOf(text: string): string[] {
	const found = text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|<!--[\s\S]*?-->/g);
	return [...found].map(([comment]) => comment.replaceAll(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' '));
}

const comments = files.flatMap((path) =>
	commentsOf(textOf(path)).map((comment) => ({ path, comment }))
);

/** What a reader of the repository cannot open, cited as if she could. */
const OUT_OF_REACH =
	/\bissues? (?:of |of the |\d)|\(issue\b|\bissue,? §|\breference (?:vocabulary|surveys|of the)|\breference,? §|\bstudy,? (?:§|annex|2\.\d)|\(2\.[1-6]\)/i;

/** Laws and standards, as comments name them. */
const NAMED =
	/RFC \d+|ISO(?:\/IEC)? \d+|NIST SP [\d-]+|ECMA-\d+|OWASP|RGAA|WCAG|PDF\/UA|DigComp|Eurostat|CNIL|ANSSI|Arcep|ARCEP|Insee|RGPD|Code civil|Code du travail|loi n° [\d-]+|décret [\d-]+|FALC/g;

const citedIn = (comment: string) =>
	comment.match(
		/\bstudy-[\d.]*\d|\b(?:coop|plain-french|confidential-numbers|kandel-moles|lix)\)/g
	) ?? [];

test('a comment cites nothing that is out of the reach of whoever reads it', () => {
	const lost = comments.filter(({ comment }) => OUT_OF_REACH.test(comment));
	expect(lost).toEqual([]);
});

test('each source that is cited is named once, and each one named is cited', () => {
	const cited = new Set(
		comments.flatMap(({ comment }) => citedIn(comment)).map((name) => name.replace(')', ''))
	);
	expect(anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at)).toEqual([]);
	expect([...cited].sort()).toEqual(anchors.toSorted());
});

test('each law and each standard that a comment names is told', () => {
	const unknown = comments.flatMap(({ path, comment }) =>
		[...comment.matchAll(NAMED)]
			.filter(([name]) => !page.includes(name))
			.map(([name]) => `${path} ${name}`)
	);
	expect(unknown).toEqual([]);
});

describe('what cannot be opened', () => {
	test.each([
		'/** As many as are needed (issue of the groups, §2). */',
		'// Kept for two hours (issue, §3)',
		'/** Bands of ages (reference vocabulary §1.2). */',
		'/** The seven categories (study 2.2). */',
		'/** The seven categories of the study (2.2). */'
	])('%s', (comment) => {
		expect(commentsOf(comment).filter((one) => OUT_OF_REACH.test(one))).toHaveLength(1);
	});

	test('not what the page of sources names, nor words of every day', () => {
		const text = '/** Ten séances (study-2.3). The issue is open: it refers to another. */';
		expect(commentsOf(text).filter((one) => OUT_OF_REACH.test(one))).toEqual([]);
	});
});
