import type { StyleName } from '../package/paper-styles.ts';

export type OdtStyle = {
	name: string;
	/** What LibreOffice shows; its own names are translated by it. */
	shown: string;
	parent: string;
	/** The style of the paragraph typed after it; the same when absent. */
	next?: string;
};

const BODY = 'Text_20_body';

/** LibreOffice's own styles where it has one, so that its menus and its navigator know them. */
export const ODT_STYLES: Record<StyleName, OdtStyle> = {
	title: { name: 'Title', shown: 'Title', parent: 'Heading', next: 'Subtitle' },
	'heading-1': { name: 'Heading_20_1', shown: 'Heading 1', parent: 'Heading', next: BODY },
	'heading-2': { name: 'Heading_20_2', shown: 'Heading 2', parent: 'Heading', next: BODY },
	'heading-3': { name: 'Heading_20_3', shown: 'Heading 3', parent: 'Heading', next: BODY },
	lead: { name: 'Subtitle', shown: 'Subtitle', parent: 'Standard', next: BODY },
	body: { name: BODY, shown: 'Text body', parent: 'Standard' },
	note: { name: 'Note', shown: 'Note', parent: 'Standard' },
	quote: { name: 'Quotations', shown: 'Quotations', parent: 'Standard', next: 'Quotation_source' },
	'quote-source': {
		name: 'Quotation_source',
		shown: 'Source de citation',
		parent: 'Standard',
		next: BODY
	},
	'table-caption': { name: 'Table', shown: 'Table', parent: 'Caption' },
	caption: { name: 'Caption', shown: 'Caption', parent: 'Standard', next: BODY },
	'chart-title': { name: 'Chart_title', shown: 'Titre de graphique', parent: 'Standard' },
	'chart-summary': { name: 'Chart_summary', shown: 'Phrase de graphique', parent: BODY },
	blank: { name: 'Blank', shown: 'Ligne à compléter', parent: 'Standard' },
	item: { name: 'List', shown: 'List', parent: BODY },
	picture: { name: 'Picture', shown: 'Image', parent: 'Standard', next: 'Caption' },
	'table-text': { name: 'Table_20_Contents', shown: 'Table Contents', parent: 'Standard' },
	'table-number': {
		name: 'Table_number',
		shown: 'Nombre de tableau',
		parent: 'Table_20_Contents'
	},
	'table-heading': {
		name: 'Table_20_Heading',
		shown: 'Table Heading',
		parent: 'Table_20_Contents'
	},
	'table-number-heading': {
		name: 'Table_number_heading',
		shown: 'En-tête de nombres',
		parent: 'Table_20_Heading'
	},
	footer: { name: 'Footer', shown: 'Footer', parent: 'Standard' }
};
