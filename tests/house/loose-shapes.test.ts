import { expect, test } from 'vitest';
import ts from 'typescript';
import { projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse } from './syntax.ts';

const sources = projectFiles().filter(
	(path) => /^src\/.*\.(?:ts|svelte)$/.test(path) && !/\.(?:test|fixture)\.ts$/.test(path)
);

/** Whoever reads the hexadecimal figures of an identifier, and why it is not `isId`. */
const OWN_SHAPES: Record<string, string> = {
	'src/lib/shared/identifier.ts': 'The shape itself.',
	'src/lib/shared/post-key.ts': 'The key of a form: version 4 only.',
	'src/serve/admit.ts': 'The id of a request, made by any proxy.',
	'src/serve/body-limit.ts': 'Addresses of pages, before any page: whole shapes.',
	'src/lib/platform/posts/recap.ts': 'Identifiers among words, left out of what is shown.',
	'src/lib/features/house/confidential/domain/whole-text/our-identifiers.ts':
		'Identifiers among words, which are no card.'
};

test('an identifier is known by its whole shape, in one place: thirty-six dashes are none', () => {
	const own = sources.filter((path) =>
		/\[(?:0-9a-f|a-f0-9|\\da-f)-?\]\{(?:8|36)\}/i.test(textOf(path))
	);
	expect(own.filter((path) => !(path in OWN_SHAPES))).toEqual([]);
	expect(Object.keys(OWN_SHAPES).filter((path) => !sources.includes(path))).toEqual([]);
});

/** Whoever else reads a date with care, or has no day of a form before it. */
const OTHER_DATES = [
	'src/lib/features/learning/closures/domain/read-ics.ts',
	'src/lib/features/learning/placement/domain/bank/bank-item.ts',
	'src/lib/features/learning/placement/domain/bank/bank-reader.ts'
];

test('whether a day of a form exists is said in one place', () => {
	const own = sources.filter((path) =>
		/function is(?:Past)?Day\b|isNaN\(Date\.parse|overflow: 'reject'|\.isoDate\(/.test(textOf(path))
	);
	expect(own).toEqual([...OTHER_DATES, 'src/lib/shared/day.ts']);
});

test('what the mailer can write to is said in one place', () => {
	const own = sources.filter((path) => /\]\+@\[|v\.email\(/.test(textOf(path)));
	// What a column of a register looks like: each of its addresses is read afterwards.
	expect(own).toEqual(['src/lib/features/year/imports/domain/members/member-columns.ts']);
});

/** Names that the program itself made: no `toString` comes from an address or a form. */
const OWN_NAMES = [
	'src/lib/features/learning/week/domain/printed-week.ts',
	// That one looks for them.
	'src/lib/features/learning/workshops/server/programmes/add-programme.ts',
	'src/lib/features/people/doubles/server/unite-rows.ts',
	'src/lib/features/year/reports/server/render/write-document.ts',
	'src/lib/platform/documents/docx/docx-parts.ts',
	'src/lib/platform/documents/package/zip-package.ts'
];

test('a name that somebody typed is looked for among those of the object itself', () => {
	const inherited = sources.filter((path) =>
		nodesOf(parse(path)).some(
			(node) =>
				ts.isBinaryExpression(node) &&
				node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
				!ts.isStringLiteral(node.left)
		)
	);
	expect(inherited).toEqual(OWN_NAMES);
});
