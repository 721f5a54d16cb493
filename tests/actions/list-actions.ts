import ts from 'typescript';
import { projectFiles } from '../house/project-files.ts';
import { bare, fileOf, follow, type Piece } from './follow-names.ts';
import { matcherOf, routeOf } from './match-route.ts';

/** Something a page, or an address without a page, lets somebody do. */
export type Action = {
	/** As the tests name it: « /equipe/centres ?/inviter », « /equipe/textes POST ». */
	label: string;
	route: string;
	/** Of the form's address; `default` has none. */
	name: string;
	/** A script's address rather than a form's. */
	isEndpoint: boolean;
	code: Piece;
};

const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Every action that the source gives to a form or to a script. */
export function listActions(): Action[] {
	return routeFiles().flatMap((path) => {
		const route = routeOf(path);
		if (path.endsWith('/+server.ts')) {
			return WRITING.flatMap((name) => {
				const code = follow(path, name);
				return code ? { label: `${route} ${name}`, route, name, isEndpoint: true, code } : [];
			});
		}
		const all = follow(path, 'actions');
		return all ? propertiesOf(all).map(([name, code]) => asAction(route, name, code)) : [];
	});
}

/** Every page or file that the source gives to read. */
export function listRoutes(): string[] {
	const routes = routeFiles(/\/\+(page\.svelte|server\.ts)$/).filter(
		(path) => path.endsWith('.svelte') || follow(path, 'GET')
	);
	return [...new Set(routes.map(routeOf))].sort();
}

const match = matcherOf(
	[...new Set(routeFiles(/\/\+(page(\.server)?\.ts|page\.svelte|server\.ts)$/).map(routeOf))].sort()
);

const matched = new Map<string, string | null>();

/** The route of an address; null: none of ours. */
export function matchRoute(pathname: string): string | null {
	const known = matched.get(pathname);
	if (known !== undefined) return known;
	const route = match(pathname);
	matched.set(pathname, route);
	return route;
}

function asAction(route: string, name: string, code: Piece): Action {
	const label = name === 'default' ? route : `${route} ?/${name}`;
	return { label, route, name, isEndpoint: false, code };
}

function routeFiles(named = /\/\+(page\.server|server)\.ts$/): string[] {
	return projectFiles().filter((path) => path.startsWith('src/routes/') && named.test(path));
}

/** `deeds({ … })`. */
const isDeeds = (node: ts.Node): node is ts.CallExpression =>
	ts.isCallExpression(node) && node.expression.getText() === 'deeds';

/** What `deeds` is given: an object, or the name of one. */
function givenTo(path: string, { arguments: [first] }: ts.CallExpression): Piece {
	const node = bare(first!);
	return (ts.isIdentifier(node) && follow(path, node.text)) || { path, node };
}

/** The properties of an object written in the source, those it spreads from elsewhere included. */
function propertiesOf({ path, node }: Piece): [string, Piece][] {
	if (isDeeds(node)) return propertiesOf(givenTo(path, node));
	if (!ts.isObjectLiteralExpression(node)) throw unread(path, node);
	return node.properties.flatMap((property): [string, Piece][] => {
		if (ts.isSpreadAssignment(property)) return propertiesOf(spreadFrom(path, property.expression));
		if (ts.isShorthandPropertyAssignment(property)) {
			const { text } = property.name;
			return [[text, follow(path, text) ?? { path, node: property.name }]];
		}
		const written = ts.isPropertyAssignment(property) ? bare(property.initializer) : property;
		const name = property.name!;
		if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) throw unread(path, property);
		return [[name.text, { path, node: written }]];
	});
}

/** `...slotActions`, or `...previewActions(…)`, which returns the object. */
function spreadFrom(path: string, expression: ts.Expression): Piece {
	if (isDeeds(expression)) return givenTo(path, expression);
	const called = ts.isCallExpression(expression) ? expression.expression : expression;
	const found = follow(path, called.getText());
	if (!found) throw unread(path, expression);
	if (called === expression) return found;
	const { body } = found.node as ts.FunctionDeclaration;
	const given = body?.statements.find(ts.isReturnStatement)?.expression;
	if (!given) throw unread(path, expression);
	return { path: found.path, node: bare(given) };
}

function unread(path: string, node: ts.Node): Error {
	const line = fileOf(path).getLineAndCharacterOfPosition(node.getStart()).line + 1;
	return new Error(`${path}:${line} writes its actions in a way that is not read here`);
}
