import ts from 'typescript';
import { scriptOf } from './project-files.ts';

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a file, its comments included: read once, for every rule that looks at it. */
export function parse(path: string): ts.SourceFile {
	let tree = trees.get(path);
	if (!tree) trees.set(path, (tree = parseCode(path, scriptOf(path))));
	return tree;
}

/** The syntax tree of code that is in no file. */
export function parseCode(path: string, code: string): ts.SourceFile {
	return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every node of the tree, parents first. */
export function nodesOf(root: ts.Node): ts.Node[] {
	const nodes: ts.Node[] = [];
	const add = (node: ts.Node): void => {
		nodes.push(node);
		ts.forEachChild(node, add);
	};
	add(root);
	return nodes;
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
