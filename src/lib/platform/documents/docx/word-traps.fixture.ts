/** What makes Word say that a document is damaged, though other readers open it (ECMA-376 part 1). */
import { childrenOf, type Node, nodesOf, parseXml } from '../package/xml-tree.fixture.ts';
import { docxParts } from './read-docx.fixture.ts';

/** Schemas are sequences: an element out of order is an error for Word. */
const ORDERS: Record<string, string> = {
	'w:pPr':
		'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
	'w:rPr':
		'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing w kern position sz szCs highlight u shd vertAlign rtl cs lang',
	'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption',
	'w:tblBorders': 'top left bottom right insideH insideV',
	'w:tblCellMar': 'top left bottom right',
	'w:tcPr': 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
	'w:tbl': 'tblPr tblGrid tr',
	'w:style':
		'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
	'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid',
	'w:lvl': 'start numFmt pStyle isLgl suff lvlText lvlJc pPr rPr',
	'w:numbering': 'abstractNum num',
	'w:font': 'altName panose1 charset family notTrueType pitch sig'
};

const NOTHING: Node = { name: '', attributes: {}, children: [] };

/** Every trap the document falls into, in words; none for a document that Word opens. */
export function wordTraps(bytes: Uint8Array): string[] {
	const parts = docxParts(bytes);
	const trees = Object.entries(parts)
		.filter(([path]) => /\.(xml|rels)$/.test(path))
		.map(([path, xml]) => ({ path, tree: parseXml(xml) }));
	const of = (path: string) => trees.find((one) => one.path === path)?.tree ?? NOTHING;
	const body = of('word/document.xml');
	return [
		...trees.flatMap(({ path, tree }) => misplaced(tree).map((found) => `${path}: ${found}`)),
		...untyped(Object.keys(parts), of('[Content_Types].xml')),
		...trees
			.filter(({ path }) => path.endsWith('.rels'))
			.flatMap(({ path, tree }) => brokenRelations(path, tree, Object.keys(parts))),
		...twice('drawing', attributesOf(body, ['wp:docPr'], 'id')),
		...twice('style', attributesOf(of('word/styles.xml'), ['w:style'], 'w:styleId')),
		...unknownStyles([body, of('word/styles.xml'), of('word/footer1.xml')], of('word/styles.xml')),
		...unknownLists(body, of('word/numbering.xml')),
		...unended(body)
	];
}

function misplaced(tree: Node): string[] {
	return Object.entries(ORDERS).flatMap(([name, order]) =>
		nodesOf(tree, [name]).flatMap((node) => {
			const places = childrenOf(node).map((child) =>
				order.split(' ').indexOf(child.name.replace('w:', ''))
			);
			const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0));
			return isOrdered ? [] : [`${name} holds ${childrenOf(node).map((child) => child.name)}`];
		})
	);
}

function untyped(paths: string[], types: Node): string[] {
	const endings = attributesOf(types, ['Default'], 'Extension');
	const names = attributesOf(types, ['Override'], 'PartName');
	return [
		...paths
			.filter((path) => path !== '[Content_Types].xml')
			.filter((path) => !names.includes(`/${path}`))
			.filter((path) => !endings.includes(path.slice(path.lastIndexOf('.') + 1)))
			.map((path) => `${path} has no type`),
		...names.filter((name) => !paths.includes(name.slice(1))).map((name) => `${name} is missing`),
		...twice('type', [...endings, ...names])
	];
}

function brokenRelations(path: string, relations: Node, paths: string[]): string[] {
	const folder = path.replace(/_rels\/[^/]*$/, '');
	return [
		...attributesOf(relations, ['Relationship'], 'Target')
			.filter((target) => !paths.includes(folder + target))
			.map((target) => `${path} names ${target}`),
		...twice(`relation of ${path}`, attributesOf(relations, ['Relationship'], 'Id'))
	];
}

function unknownStyles(trees: Node[], styles: Node): string[] {
	const known = attributesOf(styles, ['w:style'], 'w:styleId');
	const named = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:next', 'w:link'];
	return trees
		.flatMap((tree) => attributesOf(tree, named, 'w:val'))
		.filter((name) => !known.includes(name))
		.map((name) => `no style ${name}`);
}

function unknownLists(body: Node, numbering: Node): string[] {
	const known = attributesOf(numbering, ['w:num'], 'w:numId');
	return [
		...attributesOf(body, ['w:numId'], 'w:val')
			.filter((id) => !known.includes(id))
			.map((id) => `no list ${id}`),
		...twice('list', known)
	];
}

/** A cell ends with a paragraph; so does the text, before the page it is laid on. */
function unended(document: Node): string[] {
	const cells = nodesOf(document, ['w:tc']).filter(
		(cell) => childrenOf(cell).at(-1)?.name !== 'w:p'
	);
	const last = childrenOf(nodesOf(document, ['w:body'])[0]!).slice(-2);
	const isEnded = last.at(-1)?.name === 'w:sectPr' && last.at(-2)?.name !== 'w:tbl';
	return [...cells.map(() => 'a cell has no end'), ...(isEnded ? [] : ['the text has no end'])];
}

function attributesOf(tree: Node, names: string[], attribute: string): string[] {
	return nodesOf(tree, names).map(({ attributes }) => attributes[attribute] ?? '');
}

function twice(what: string, ids: string[]): string[] {
	return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${what} ${id} twice`);
}
