import type { PaperStyle } from '../package/pieces.ts';
import { type Attributes, element } from '../package/xml-element.ts';
import { ODT_STYLES } from './odt-style-names.ts';

/** A picture that stays with the caption under it. */
export const CAPTIONED_PICTURE = 'Captioned_picture';

/** The usual style of a paragraph, that besides starts a page. */
export function onNewPage(style: PaperStyle): string {
	return `New_page_${ODT_STYLES[style].name}`;
}

/** A usual style with something more: OpenDocument says it in a style, never on the paragraph. */
export function variantStyles(styles: readonly PaperStyle[]): string {
	const newPage = styles.map((style) =>
		variant(onNewPage(style), ODT_STYLES[style].name, { 'fo:break-before': 'page' })
	);
	const captioned = variant(CAPTIONED_PICTURE, ODT_STYLES.picture.name, {
		'fo:keep-with-next': 'always'
	});
	return newPage.join('') + captioned;
}

function variant(name: string, parent: string, more: Attributes): string {
	return element(
		'style:style',
		{ 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent },
		element('style:paragraph-properties', more)
	);
}
