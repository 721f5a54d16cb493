import type {
	ChartNode,
	DocumentNode,
	FicheNode,
	ReportDocument,
	TableNode
} from '../tree/document.ts';

/** What a page cannot draw by itself: charts as SVG texts, photos as data addresses. */
export type HtmlParts = {
	stylesheet: string;
	drawing(chart: ChartNode, options: { narrow: boolean }): string;
	photo(fileId: string): string | null;
	/** Read on the site, it leads back there; a file that is sent leads nowhere. */
	back?: { href: string; label: string };
};

/**
 * The report as one accessible web page that stands alone: headings in order, real tables, an
 * alternative for each drawing (RGAA 4.1, themes 1, 5 and 9).
 */
export function renderReportHtml(document: ReportDocument, parts: HtmlParts): string {
	const [title, ...nodes] = document.nodes;
	const heading = title?.kind === 'title' ? title.text : document.title;
	return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${document.title} – ${document.centre}`)}</title>
<style>${parts.stylesheet}</style>
</head>
<body>
${parts.back ? `<nav class="back"><a href="${escape(parts.back.href)}">${escape(parts.back.label)}</a></nav>\n` : ''}<main>
<h1>${escape(heading)}</h1>
${nodes.map((node) => renderNode(node, parts)).join('\n')}
</main>
</body>
</html>
`;
}

function renderNode(node: DocumentNode, parts: HtmlParts): string {
	switch (node.kind) {
		case 'title':
			return `<h${node.level}>${escape(node.text)}</h${node.level}>`;
		case 'paragraph':
			return `<p>${escape(node.text)}</p>`;
		case 'quote':
			return `<blockquote><p>${escape(node.text)}</p><footer>${escape(node.source)}</footer></blockquote>`;
		case 'photo':
			return renderPhoto(node, parts);
		case 'figures':
			return renderFigures(node);
		case 'table':
			return renderTable(node);
		case 'chart':
			return renderChart(node, parts);
		case 'fiche':
			return renderFiche(node, parts);
	}
}

function renderFigures(node: Extract<DocumentNode, { kind: 'figures' }>): string {
	const items = node.figures.map(
		({ label, value, explanation }) =>
			`<div><dt>${escape(label)}</dt><dd><strong>${escape(value)}</strong>${
				explanation ? `<span>${escape(explanation)}</span>` : ''
			}</dd></div>`
	);
	return `<section><h3>${escape(node.caption)}</h3><dl class="figures">${items.join('')}</dl></section>`;
}

/** On a telephone, more columns than this would break their words: each row becomes a card. */
const SIDE_BY_SIDE = 3;

function renderTable({ caption, columns, rows }: TableNode): string {
	const head = columns.map(
		(column) =>
			`<th role="columnheader" scope="col"${numberClass(column.isNumber)}>${escape(column.label)}</th>`
	);
	const body = rows.map((row) => {
		const cells = row.map((text, index) => {
			if (index === 0) return `<th role="rowheader" scope="row">${escape(text)}</th>`;
			const { label, isNumber } = columns[index]!;
			return `<td role="cell"${numberClass(isNumber)} data-label="${escape(label)}">${escape(text)}</td>`;
		});
		return `<tr role="row">${cells.join('')}</tr>`;
	});
	// Roles are written out: cards change `display`, and some browsers then forget it is a table.
	return `<table role="table"${columns.length > SIDE_BY_SIDE ? ' class="cards"' : ''}><caption>${escape(caption)}</caption><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>`;
}

const numberClass = (isNumber?: boolean) => (isNumber ? ' class="num"' : '');

function renderChart(node: ChartNode, parts: HtmlParts): string {
	return `<figure><figcaption><strong>${escape(node.title)}</strong> ${escape(node.summary)}</figcaption>
<div class="wide">${parts.drawing(node, { narrow: false })}</div>
<div class="narrow">${parts.drawing(node, { narrow: true })}</div>
${renderTable(node.table)}</figure>`;
}

function renderPhoto(photo: Extract<DocumentNode, { kind: 'photo' }>, parts: HtmlParts): string {
	const source = parts.photo(photo.fileId);
	if (!source) return '';
	const caption = photo.caption ? `<figcaption>${escape(photo.caption)}</figcaption>` : '';
	return `<figure class="photo"><img src="${escape(source)}" alt="${escape(photo.alternative)}">${caption}</figure>`;
}

function renderFiche(fiche: FicheNode, parts: HtmlParts): string {
	const rubrics = fiche.rubrics
		.filter((rubric) => rubric.key !== 'name')
		.map((rubric) => {
			const text = rubric.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
			const under = rubric.subheading ? `<p class="under">${escape(rubric.subheading)}</p>` : '';
			return `<section><h3>${escape(rubric.heading)}</h3>${under}${text}</section>`;
		});
	const banner = fiche.rubrics.find((rubric) => rubric.key === 'name')?.heading;
	return `<article class="fiche">
${banner ? `<p class="banner">${escape(banner)}</p>` : ''}<h2>${escape(fiche.name)}</h2>
${rubrics.join('\n')}
${fiche.quotes.map((quote) => renderNode(quote, parts)).join('\n')}
${fiche.photos.map((photo) => renderPhoto(photo, parts)).join('\n')}
</article>`;
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
