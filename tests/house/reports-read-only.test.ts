import ts from 'typescript';
import { expect, test } from 'vitest';
import { isProductCode, projectFiles, textOf } from './project-files.ts';
import { parse, parseCode } from './syntax.ts';

/** A use case is named by its verb: these look, and change nothing. */
const LOOKS = /^(list|find|show|read|count)[A-Z]/;
const FOREIGN_DOOR = /^#lib\/features\/[^/]+\/(?!reports\/)([^/]+)\/index\.server\.ts$/;

const { reportsMayAsk } = JSON.parse(textOf('docs/table-exceptions.json')) as {
	reportsMayAsk: { door: string; name: string; reason: string }[];
};

/** What a file asks of the doors of others, types left aside. */
function asked(file: ts.SourceFile): { door: string; name: string }[] {
	return file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
		const door = FOREIGN_DOOR.exec((statement.moduleSpecifier as ts.StringLiteral).text)?.[1];
		const bindings = statement.importClause?.namedBindings;
		if (!door || !bindings) return [];
		if (ts.isNamespaceImport(bindings)) return [{ door, name: '*' }];
		if (statement.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
		return bindings.elements
			.filter((element) => !element.isTypeOnly)
			.map((element) => ({ door, name: (element.propertyName ?? element.name).text }));
	});
}

const allAsked = projectFiles()
	.filter((path) => isProductCode(path) && path.startsWith('src/lib/features/year/reports/'))
	.flatMap((path) => asked(parse(path)));
const isDeclared = (deed: { door: string; name: string }) =>
	reportsMayAsk.some(({ door, name }) => door === deed.door && name === deed.name);

test('reports only looks at what others recorded, but for the deeds it declares', () => {
	expect(allAsked.filter((deed) => !LOOKS.test(deed.name) && !isDeclared(deed))).toEqual([]);
});

test('a deed declared and no longer asked for is removed', () => {
	const idle = reportsMayAsk.filter(
		({ door, name }) => !allAsked.some((deed) => deed.door === door && deed.name === name)
	);
	expect(idle).toEqual([]);
});

test('a deed is seen under another name, a type is not a deed', () => {
	const door = "'#lib/features/learning/workshops/index.server.ts'";
	expect(
		asked(
			parseCode(
				'use.ts',
				`import { saveAttendance as listAnything, type Group } from ${door};
				import type { cancelCycle } from ${door};
				import { readDemo } from './own.ts';`
			)
		)
	).toEqual([{ door: 'workshops', name: 'saveAttendance' }]);
});
