import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse } from './syntax.ts';

const ofTheTeam = projectFiles().filter(
	(path) => /^src\/routes\/(equipe|partenaire)\/.*\.ts$/.test(path) && !path.includes('.test.')
);
const of = (pattern: RegExp, but: Readonly<Record<string, string>> = {}) => {
	const found = ofTheTeam.filter((path) => pattern.test(textOf(path)));
	expect(Object.keys(but).filter((path) => !found.includes(path))).toEqual([]);
	return found.filter((path) => !(path in but));
};

test('a form of the team is refused in one place, so that every page is answered alike', () => {
	const BY_HAND = { 'src/routes/equipe/compte/+page.server.ts': 'Her own keys: a door.' };
	expect(of(/\bfail\(/, BY_HAND)).toEqual([]);
});

/** Pages that give a field something of the answer themselves, and why. */
const TOLD: Readonly<Record<string, string>> = {
	'src/routes/equipe/ateliers/calendrier/agenda/+page.svelte': 'The address just given, to copy.',
	'src/routes/equipe/compte/+page.svelte': 'Her own keys: a door.'
};

test('a field is told nothing by its page: it stands in a form that knows', () => {
	const told = projectFiles()
		.filter((path) => /^src\/routes\/equipe\/.*\.svelte$/.test(path))
		.filter((path) =>
			/\b(?:error|values?|checked|typed)=\{form\b(?!\?\.sought)/.test(textOf(path))
		);
	expect(told.filter((path) => !(path in TOLD))).toEqual([]);
	expect(Object.keys(TOLD).filter((path) => !told.includes(path))).toEqual([]);
});

test('the refusals that a deed says beside a field exist, each by its very code', () => {
	const known = new Set(
		projectFiles()
			.filter((path) => /^src\/.*(?<!\.test)\.ts$/.test(path))
			.flatMap((path) => [...textOf(path).matchAll(/(?:refuse\(\s*|refusal: |\| )'([a-z-]+)'/g)])
			.map(([, code]) => code!)
	);
	const unknown = projectFiles()
		.filter((path) => /^src\/routes\/.*(?<!\.test)\.ts$/.test(path))
		.flatMap((path) =>
			besides(path)
				.filter((code) => !known.has(code))
				.map((code) => [path, code])
		);
	expect(unknown).toEqual([]);
});

/** The codes of the fifth word of each deed of a file; `otherwise` is any other. */
function besides(path: string): string[] {
	return nodesOf(parse(path))
		.filter(ts.isCallExpression)
		.filter((call) => call.expression.getText() === 'deed')
		.flatMap(({ arguments: [, , , , beside] }) =>
			beside && ts.isObjectLiteralExpression(beside) ? [...beside.properties] : []
		)
		.flatMap(({ name }) =>
			name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : []
		)
		.filter((code) => code !== 'otherwise');
}
