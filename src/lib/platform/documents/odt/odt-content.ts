import { escapeXml } from '../package/legal-text.ts';
import { outlineLevel } from '../package/paper-styles.ts';
import type { ListPiece, PaperStyle, Piece, PicturePiece, TextPiece } from '../package/pieces.ts';
import { element } from '../package/xml-element.ts';
import { BULLETS, NUMBERS } from './odt-list-styles.ts';
import { NAMESPACES } from './odt-names.ts';
import { picturePath } from './odt-pictures.ts';
import { ODT_STYLES } from './odt-style-names.ts';
import { odtTable, sharedTableStyles, tableStyles } from './odt-table.ts';
import { odtText } from './odt-text.ts';
import { CAPTIONED_PICTURE, onNewPage, variantStyles } from './odt-variants.ts';

/** `content.xml`: the pieces in order, and the styles that only they use. */
export function odtContent(pieces: readonly Piece[]): string {
	const styles = [
		sharedTableStyles(),
		variantStyles(newPageStyles(pieces)),
		...pieces.map((piece, at) => (piece.kind === 'table' ? tableStyles(tableName(at), piece) : ''))
	];
	const body = pieces.map(written).join('');
	return element(
		'office:document-content',
		NAMESPACES,
		element('office:automatic-styles', {}, styles.join('')) +
			element('office:body', {}, element('office:text', {}, body))
	);
}

/** `at` is the piece's place in the document: what identifies it among the others. */
function written(piece: Piece, at: number): string {
	switch (piece.kind) {
		case 'text':
			return textParagraph(piece);
		case 'list':
			return list(piece);
		case 'picture':
			return picture(piece, at);
		case 'table':
			return odtTable(tableName(at), piece);
	}
}

function textParagraph({ style, text, startsPage }: TextPiece): string {
	const name = startsPage ? onNewPage(style) : ODT_STYLES[style].name;
	const level = outlineLevel(style);
	const words = odtText(style === 'blank' && text ? `${text}\u00a0` : text);
	return element(
		level ? 'text:h' : 'text:p',
		{ 'text:style-name': name, 'text:outline-level': level },
		style === 'blank' ? `${words}<text:tab/>` : words
	);
}

function list({ isNumbered, items }: ListPiece): string {
	const paragraphs = items.map((item) =>
		element(
			'text:list-item',
			{},
			element('text:p', { 'text:style-name': ODT_STYLES.item.name }, odtText(item))
		)
	);
	const style = isNumbered ? NUMBERS : BULLETS;
	return element('text:list', { 'text:style-name': style }, paragraphs.join(''));
}

function picture(piece: PicturePiece, at: number): string {
	const image = element('draw:image', {
		'xlink:href': picturePath(piece, at),
		'xlink:type': 'simple',
		'xlink:show': 'embed',
		'xlink:actuate': 'onLoad'
	});
	const frame = element(
		'draw:frame',
		{
			'draw:name': `Image ${at + 1}`,
			'text:anchor-type': 'as-char',
			'svg:width': `${piece.size.width}cm`,
			'svg:height': `${piece.size.height}cm`
		},
		image + element('svg:desc', {}, escapeXml(piece.alternative))
	);
	const style = piece.hasCaption ? CAPTIONED_PICTURE : ODT_STYLES.picture.name;
	return element('text:p', { 'text:style-name': style }, frame);
}

/** Each style of a paragraph that starts a page, once. */
function newPageStyles(pieces: readonly Piece[]): PaperStyle[] {
	const used = pieces.filter((piece) => piece.kind === 'text').filter((text) => text.startsPage);
	return [...new Set(used.map(({ style }) => style))];
}

const tableName = (at: number) => `Table${at + 1}`;
