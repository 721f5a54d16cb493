import ts from 'typescript';
import { textOf } from './project-files.ts';
import { nodesOf } from './syntax.ts';

export type TableUse = { table: string; deed: 'read' | 'write' };

const READS = /^(selectFrom|(inner|left|right|full|cross)Join(Lateral)?|using|from)$/;
const WRITES = /^(insertInto|updateTable|deleteFrom|mergeInto)$/;
/** Of these, the first argument is always a table: `Array.from` and the like are not ours. */
const ALWAYS_A_TABLE = /^(selectFrom|\w+Join|insertInto|updateTable|deleteFrom|mergeInto)$/;
const ALIAS = '(?:\\s+(?:as\\s+)?\\w+)?';
const WRITTEN =
	/\b(?:insert\s+into|delete\s+from|merge\s+into|(?<!for\s|for\s+no\s+key\s)update|truncate(?:\s+table)?)\s+(?:only\s+)?(\w+)/g;
const READ = new RegExp(
	`(?<!delete\\s+)\\b(?:from|join|using)\\s+(?:only\\s+)?(\\w+)${ALIAS}((?:\\s*,\\s*\\w+${ALIAS})*)`,
	'g'
);

/** The tables of the schema, from the types generated from a migrated database. */
export function tableNames(): string[] {
	const types = textOf('src/lib/platform/database/schema.ts');
	const listed = types.slice(types.indexOf('export interface DB {'));
	return [...listed.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name!);
}

/** What a file does to which table, in Kysely calls and in raw SQL. */
export function tableUses(file: ts.SourceFile, tables: ReadonlySet<string>): TableUse[] {
	const uses = nodesOf(file).flatMap((node) => {
		if (ts.isCallExpression(node)) return usesOfCall(node);
		return isSql(node) ? usesOfSql(sqlText(node.template)) : [];
	});
	return uses.filter(({ table }) => tables.has(table));
}

/** Tables that a file lists as the names of a constant, for others to use as values. */
export function listedTables(file: ts.SourceFile, tables: ReadonlySet<string>): string[] {
	return nodesOf(file)
		.filter(ts.isPropertyAssignment)
		.map((property) => property.name.getText())
		.filter((name) => tables.has(name));
}

/** Places where the table is a value, so that no test can read its name. */
export function hiddenTables(file: ts.SourceFile): string[] {
	return nodesOf(file)
		.filter(ts.isCallExpression)
		.flatMap((call) => {
			if (/^sql\.(table|id|raw)$/.test(call.expression.getText())) return [call.getText()];
			const [first] = call.arguments;
			const isHidden =
				ALWAYS_A_TABLE.test(methodOf(call) ?? '') &&
				first &&
				(ts.isIdentifier(first) || ts.isTemplateExpression(first));
			return isHidden ? [call.getText().slice(-60)] : [];
		});
}

function isSql(node: ts.Node): node is ts.TaggedTemplateExpression {
	return ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql';
}

function methodOf(call: ts.CallExpression): string | null {
	return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : null;
}

function usesOfCall(call: ts.CallExpression): TableUse[] {
	const method = methodOf(call) ?? '';
	const deed = WRITES.test(method) ? 'write' : READS.test(method) ? 'read' : null;
	const [first] = call.arguments;
	if (!deed || !first) return [];
	const named = ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
	return named
		.filter(ts.isStringLiteralLike)
		.map(({ text }) => ({ table: text.split(' ')[0]!, deed }));
}

function sqlText(template: ts.TemplateLiteral): string {
	if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
	return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join('$');
}

/** Reads SQL well enough for ours: no table is quoted, a common table expression is no table. */
function usesOfSql(text: string): TableUse[] {
	const sql = text
		.replace(/--.*$/gm, '')
		.replace(/'[^']*'/g, "''")
		.toLowerCase();
	const named = new Set(
		[...sql.matchAll(/(\w+)\s+as\s+(not\s+)?(materialized\s+)?\(/g)].map(([, name]) => name)
	);
	const written = [...sql.matchAll(WRITTEN)].map(([, name]) => name!);
	const read = [...sql.matchAll(READ)].flatMap(([, first, others]) => [
		first!,
		...others!.split(',').map((other) => other.trim().split(/\s/)[0]!)
	]);
	return [
		...written.map((table) => ({ table, deed: 'write' as const })),
		...read.map((table) => ({ table, deed: 'read' as const }))
	].filter(({ table }) => !named.has(table));
}
