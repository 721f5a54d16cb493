import { posix } from 'node:path';
import ts from 'typescript';
import { parse } from '../house/syntax.ts';

/** A piece of the source, with the file that its names are read in. */
export type Piece = { path: string; node: ts.Node };

const parsed = new Map<string, ts.SourceFile>();

export function fileOf(path: string): ts.SourceFile {
	const known = parsed.get(path) ?? parse(path);
	parsed.set(path, known);
	return known;
}

/** What a name of that file stands for, followed from file to file among the routes; null: elsewhere. */
export function follow(path: string, name: string): Piece | null {
	for (const statement of fileOf(path).statements) {
		const found = declared(statement, name);
		if (found) return ts.isIdentifier(found) ? follow(path, found.text) : { path, node: found };
		const away = broughtIn(statement, name);
		if (away) return away.from ? follow(beside(path, away.from), away.name) : null;
	}
	return null;
}

function declared(statement: ts.Statement, name: string): ts.Node | null {
	if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name ? statement : null;
	if (!ts.isVariableStatement(statement)) return null;
	const one = statement.declarationList.declarations.find((each) => each.name.getText() === name);
	return one?.initializer ? bare(one.initializer) : null;
}

/** Where an import, or an export from another file, says that the name is; `from` null: a package. */
function broughtIn(
	statement: ts.Statement,
	name: string
): { from: string | null; name: string } | null {
	const isImport = ts.isImportDeclaration(statement);
	if (!isImport && !ts.isExportDeclaration(statement)) return null;
	const names = isImport ? statement.importClause?.namedBindings : statement.exportClause;
	if (!names || !statement.moduleSpecifier) return null;
	if (!ts.isNamedImports(names) && !ts.isNamedExports(names)) return null;
	const one = names.elements.find((each) => each.name.text === name);
	if (!one) return null;
	const { text } = statement.moduleSpecifier as ts.StringLiteral;
	return { from: text.startsWith('.') ? text : null, name: (one.propertyName ?? one.name).text };
}

const beside = (path: string, from: string) => posix.join(posix.dirname(path), from);

/** An expression without what only the types need. */
export function bare(node: ts.Expression): ts.Expression {
	const isDressed =
		ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node);
	return isDressed ? bare(node.expression) : node;
}
