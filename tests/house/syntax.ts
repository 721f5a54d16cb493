import ts from 'typescript';
import { scriptOf } from './project-files.ts';

/** The syntax tree of a file, its comments included. */
export function parse(path: string, code = scriptOf(path)): ts.SourceFile {
	return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every node of the tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => {
		children.push(child);
	});
	for (const child of children) yield* nodesOf(child);
}

/** Exported functions, whether declared or kept in a constant, that carry no doc comment. */
export function undocumentedFunctions(file: ts.SourceFile): string[] {
	return file.statements.flatMap((statement) => {
		const isExported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		// Overloads: the sentence stands on the first.
		if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
		if (ts.isFunctionDeclaration(statement)) return [statement.name!.text];
		if (!ts.isVariableStatement(statement)) return [];
		return statement.declarationList.declarations
			.filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
			.map(({ name }) => name.getText());
	});
}
