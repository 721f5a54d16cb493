import ts from 'typescript';
import { nodesOf } from './syntax.ts';

/** An alias is a word that no clause begins with. */
const ALIAS =
	'(?:\\s+(?:as\\s+)?(?!(?:on|where|set|using|join|left|cross|order|group|limit)\\b)(\\w+))?';
const ORDER = /\border\s+by\s+((?:[^()]|\([^()]*\))*?)(?=\)|\blimit\b|\bfor\b|$)/g;

/** Where SQL orders or compares rows of this table by their identifier, in the words of that place. */
export function ordersById(sql: string, table: string): string[] {
	const read = sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').toLowerCase();
	return read.split(';').flatMap((statement) => ofScope(statement, table, []));
}

/** Each subquery has its own names, and knows those around it. */
function ofScope(text: string, table: string, around: readonly string[]): string[] {
	const { own, within } = withoutSubqueries(text);
	const named = [...own.matchAll(new RegExp(`\\b${table}\\b${ALIAS}`, 'g'))];
	const others = [...own.matchAll(/\b(?:from|join|update)\s+(\w+)\s+(?:as\s+)?(\w+)/g)]
		.filter(([, other]) => other !== table)
		.map(([, , alias]) => alias!);
	const names = [
		...around.filter((name) => !others.includes(name)),
		...named.map(([, alias]) => alias ?? table)
	];
	const ids = [
		...names.map((name) => `\\b${name}\\.id\\b`),
		...(named.length > 0 ? ['(?<![\\w.])id\\b'] : [])
	];
	const found = ids.flatMap((id) => [
		...[...own.matchAll(ORDER)].map(([all]) => all).filter((all) => new RegExp(id).test(all)),
		...matches(own, `${id} ?(?:<(?!>)|>)=? ?\\S+`),
		...matches(own, `\\S+ ?(?:<|(?<!<)>)=? ?${id}`),
		...matches(own, `\\b(?:max|min)\\( ?${id}`)
	]);
	return [...new Set(found), ...within.flatMap((one) => ofScope(one, table, names))];
}

const matches = (text: string, pattern: string) =>
	[...text.matchAll(new RegExp(pattern, 'g'))].map(([all]) => all);

/** What is asked, with each subquery put aside. */
function withoutSubqueries(text: string): { own: string; within: string[] } {
	const within: string[] = [];
	let own = '';
	for (let at = 0; at < text.length; at += 1) {
		if (!/^\( ?(?:select|with)\b/.test(text.slice(at, at + 9))) {
			own += text[at];
			continue;
		}
		const end = closing(text, at);
		within.push(text.slice(at + 1, end));
		own += '()';
		at = end;
	}
	return { own, within };
}

function closing(text: string, from: number): number {
	let open = 0;
	for (let at = from; at < text.length; at += 1) {
		if (text[at] === '(') open += 1;
		if (text[at] === ')') open -= 1;
		if (open === 0) return at;
	}
	return text.length;
}

/** The same in a file of ours: in raw SQL, and in Kysely calls. */
export function codeOrdersById(file: ts.SourceFile, table: string): string[] {
	return nodesOf(file).flatMap((node) => {
		if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') {
			return ordersById(
				node.template
					.getText()
					.slice(1, -1)
					.replace(/\$\{[^}]*\}/g, '$'),
				table
			);
		}
		return ts.isCallExpression(node) ? ofCall(node, table) : [];
	});
}

function ofCall(call: ts.CallExpression, table: string): string[] {
	if (!ts.isPropertyAccessExpression(call.expression)) return [];
	const method = call.expression.name.text;
	const names = [
		...call.expression.getText().matchAll(new RegExp(`['"]${table}(?: as (\\w+))?['"]`, 'g'))
	].map(([, alias]) => alias ?? table);
	const written = call.arguments.map((argument) => argument.getText()).join(', ');
	const isOrder =
		method === 'orderBy' || (method.startsWith('where') && /['"][<>]=?['"]/.test(written));
	const isId = new RegExp(`['"\`\\s](?:(?:${names.join('|')})\\.)?id\\b`).test(written);
	return names.length > 0 && isOrder && isId ? [`${method}(${written})`] : [];
}
