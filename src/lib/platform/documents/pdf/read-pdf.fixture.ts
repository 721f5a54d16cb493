/** A PDF as a screen reader finds it: its structure with its texts, for tests. */
import { openPdf, type PdfFile } from './pdf-file.fixture.ts';
import { pageTexts, type PageTexts } from './pdf-text.fixture.ts';
import { pdfText, type PdfDictionary, type PdfValue } from './pdf-values.fixture.ts';

export type Tagged = {
	tag: string;
	/** Its own words and those of all it holds, in reading order. */
	text: string;
	alternative?: string;
	scope?: string;
	children: Tagged[];
};

export type ReadPdf = {
	title: string | undefined;
	author: string | undefined;
	created: string | undefined;
	language: string | undefined;
	isTagged: boolean;
	showsTitle: boolean;
	metadata: string;
	/** The roots of the structure. */
	roots: Tagged[];
	/** What each page shows outside the structure: its foot. */
	feet: string[];
	fonts: string[];
	/** Of the words outside drawings, in points. */
	sizes: number[];
	bookmarks: number;
};

export function readPdf(bytes: Uint8Array): ReadPdf {
	const file = openPdf(bytes);
	const root = file.dictionary(file.trailer.Root);
	const info = file.dictionary(file.trailer.Info);
	const pages = pagesOf(file, file.dictionary(root.Pages));
	const texts = new Map(pages.map((page) => [page, pageTexts(file, page)]));
	const marks = file.dictionary(root.MarkInfo ?? {});
	return {
		title: pdfText(file.found(info.Title)),
		author: pdfText(file.found(info.Author)),
		created: pdfText(file.found(info.CreationDate)),
		language: pdfText(file.found(root.Lang)),
		isTagged: marks.Marked === true,
		showsTitle: file.dictionary(root.ViewerPreferences ?? {}).DisplayDocTitle === true,
		metadata: Buffer.from(file.stream(root.Metadata), 'latin1').toString('utf8'),
		roots: kidsOf(file, file.dictionary(root.StructTreeRoot), texts, null).children,
		feet: pages.map((page) => texts.get(page)!.unmarked),
		sizes: [...new Set(pages.flatMap((page) => [...texts.get(page)!.sizes]))],
		fonts: file.objects.flatMap(({ value }) => {
			const found = value as PdfDictionary | null;
			return found?.Type && nameOf(found.Type) === 'Font' ? [nameOf(found.BaseFont) ?? ''] : [];
		}),
		bookmarks: root.Outlines ? Number(file.dictionary(root.Outlines).Count ?? 0) : 0
	};
}

/** All the words of the document, in reading order. */
export function wordsOf({ roots }: ReadPdf): string {
	return roots.map(({ text }) => text).join('\n');
}

/** Everything with this tag, in reading order. */
export function tagged(nodes: readonly Tagged[], tag: string | RegExp): Tagged[] {
	return nodes.flatMap((node) => [
		...((typeof tag === 'string' ? node.tag === tag : tag.test(node.tag)) ? [node] : []),
		...tagged(node.children, tag)
	]);
}

function pagesOf(file: PdfFile, node: PdfDictionary): PdfDictionary[] {
	if (nameOf(node.Type) === 'Page') return [node];
	return (file.found(node.Kids) as PdfValue[]).flatMap((kid) =>
		pagesOf(file, file.dictionary(kid))
	);
}

type Texts = Map<PdfDictionary, PageTexts>;

function kidsOf(file: PdfFile, node: PdfDictionary, texts: Texts, above: PdfDictionary | null) {
	const page = node.Pg ? file.dictionary(node.Pg) : above;
	const children: Tagged[] = [];
	let text = '';
	for (const kid of [file.found(node.K)].flat()) {
		if (typeof kid === 'number') {
			text += (page && texts.get(page)?.marked.get(kid)) ?? '';
			continue;
		}
		if (kid === null) continue;
		const below = file.dictionary(kid);
		if (nameOf(below.Type) === 'MCR') {
			const of = below.Pg ? file.dictionary(below.Pg) : page;
			text += (of && texts.get(of)?.marked.get(below.MCID as number)) ?? '';
			continue;
		}
		if (!below.S) continue;
		const child = taggedOf(file, below, texts, page);
		children.push(child);
		text += child.text;
	}
	return { text, children };
}

function taggedOf(
	file: PdfFile,
	node: PdfDictionary,
	texts: Texts,
	above: PdfDictionary | null
): Tagged {
	const { text, children } = kidsOf(file, node, texts, above);
	const attributes = [file.found(node.A)].flat().map((one) => (one ?? {}) as PdfDictionary);
	const scope = nameOf(attributes.find((one) => one.Scope)?.Scope);
	const alternative = pdfText(file.found(node.Alt));
	return {
		tag: nameOf(node.S) ?? '',
		text,
		children,
		...(alternative === undefined ? {} : { alternative }),
		...(scope === undefined ? {} : { scope })
	};
}

function nameOf(value: PdfValue | undefined): string | undefined {
	return typeof value === 'object' && value !== null && 'name' in value
		? String(value.name)
		: undefined;
}
