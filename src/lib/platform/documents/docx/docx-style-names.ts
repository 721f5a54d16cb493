import type { StyleName } from '../package/paper-styles.ts';

export type DocxStyle = {
	id: string;
	/** What Word shows; its own names are translated by it. */
	name: string;
	basedOn: string;
	/** The style of the paragraph typed after it; the same when absent. */
	next?: string;
};

/** Word's own styles where it has one, so that its menus and its navigation know them. */
export const DOCX_STYLES: Record<StyleName, DocxStyle> = {
	title: { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Subtitle' },
	'heading-1': { id: 'Heading1', name: 'heading 1', basedOn: 'Normal', next: 'BodyText' },
	'heading-2': { id: 'Heading2', name: 'heading 2', basedOn: 'Normal', next: 'BodyText' },
	'heading-3': { id: 'Heading3', name: 'heading 3', basedOn: 'Normal', next: 'BodyText' },
	lead: { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'BodyText' },
	body: { id: 'BodyText', name: 'Body Text', basedOn: 'Normal' },
	note: { id: 'Note', name: 'Note', basedOn: 'Normal' },
	quote: { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'QuoteSource' },
	'quote-source': {
		id: 'QuoteSource',
		name: 'Source de citation',
		basedOn: 'Normal',
		next: 'BodyText'
	},
	'table-caption': { id: 'TableCaption', name: 'Titre de tableau', basedOn: 'Caption' },
	caption: { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'BodyText' },
	'chart-title': { id: 'ChartTitle', name: 'Titre de graphique', basedOn: 'Normal' },
	'chart-summary': { id: 'ChartSummary', name: 'Phrase de graphique', basedOn: 'BodyText' },
	blank: { id: 'Blank', name: 'Ligne à compléter', basedOn: 'Normal' },
	item: { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'BodyText' },
	picture: { id: 'Picture', name: 'Image', basedOn: 'Normal', next: 'Caption' },
	'table-text': { id: 'TableText', name: 'Texte de tableau', basedOn: 'Normal' },
	'table-number': { id: 'TableNumber', name: 'Nombre de tableau', basedOn: 'TableText' },
	'table-heading': { id: 'TableHeading', name: 'En-tête de tableau', basedOn: 'TableText' },
	'table-number-heading': {
		id: 'TableNumberHeading',
		name: 'En-tête de nombres',
		basedOn: 'TableHeading'
	},
	footer: { id: 'Footer', name: 'footer', basedOn: 'Normal' }
};
