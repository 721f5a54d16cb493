/** What makes a strict reader of OpenDocument refuse or repair a document (ODF 1.3, parts 2 and 3). */
import { strFromU8 } from 'fflate';
import { type Node, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';
import { odtParts } from './read-odt.fixture.ts';

/** Every trap the document falls into, in words; none for a document that opens as it is. */
export function odfTraps(bytes: Uint8Array): string[] {
	const parts = odtParts(bytes);
	const content = parseXml(parts['content.xml']!);
	const styles = parseXml(parts['styles.xml']!);
	for (const path of ['meta.xml', 'settings.xml']) parseXml(parts[path]!);
	return [
		...misnamed(bytes),
		...undeclared(Object.keys(parts), parseXml(parts['META-INF/manifest.xml']!)),
		...unknownStyles(content, styles),
		...twice(nodesOf(content, ['table:table']).map(nameOf('table:name'))),
		...twice(nodesOf(content, ['draw:frame']).map(nameOf('draw:name'))),
		...unevenTables(content)
	];
}

/** The first bytes say what the file is: stored, without an extra field (part 2, 3.3). */
function misnamed(bytes: Uint8Array): string[] {
	const start = strFromU8(bytes.slice(0, 77), true);
	const said = 'mimetypeapplication/vnd.oasis.opendocument.text';
	return start.slice(30) === said && bytes[8] === 0 ? [] : [`begins with ${start.slice(30)}`];
}

function undeclared(paths: string[], manifest: Node): string[] {
	const declared = nodesOf(manifest, ['manifest:file-entry']).map(nameOf('manifest:full-path'));
	const wanted = paths.filter((path) => path !== 'mimetype' && path !== 'META-INF/manifest.xml');
	return [
		...wanted.filter((path) => !declared.includes(path)).map((path) => `${path} is not declared`),
		...declared
			.filter((path) => path !== '/' && !paths.includes(path))
			.map((path) => `${path} is missing`),
		...twice(declared)
	];
}

const USES = [
	'text:style-name',
	'table:style-name',
	'style:parent-style-name',
	'style:next-style-name'
];

function unknownStyles(content: Node, styles: Node): string[] {
	const named = [content, styles].flatMap((tree) =>
		nodesOf(tree, ['style:style', 'text:list-style'])
	);
	const known = named.map(
		(style) => `${style.attributes['style:family'] ?? 'list'} ${style.attributes['style:name']}`
	);
	const names = known.map((name) => name.slice(name.indexOf(' ') + 1));
	const used = [content, styles].flatMap((tree) =>
		nodesOf(tree, allNames(tree)).flatMap(({ attributes }) =>
			USES.flatMap((key) => attributes[key] ?? [])
		)
	);
	return [
		...[...new Set(used)].filter((name) => !names.includes(name)).map((name) => `no style ${name}`),
		...twice(known)
	];
}

function allNames(tree: Node): string[] {
	const names = new Set<string>();
	const visit = (node: Node) => {
		names.add(node.name);
		for (const child of node.children) if (typeof child !== 'string') visit(child);
	};
	visit(tree);
	return [...names];
}

/** Every row has a cell for each column. */
function unevenTables(content: Node): string[] {
	return nodesOf(content, ['table:table']).flatMap((table) => {
		const columns = nodesOf(table, ['table:table-column']).length;
		const rows = nodesOf(table, ['table:table-row']);
		return rows
			.filter((row) => nodesOf(row, ['table:table-cell']).length !== columns)
			.map(() => `${table.attributes['table:name']} has an uneven row`);
	});
}

const nameOf =
	(attribute: string) =>
	({ attributes }: Node): string =>
		attributes[attribute] ?? '';

function twice(names: string[]): string[] {
	return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} twice`);
}
