import { COLOURS, FONTS, PAGE, type PrintLook } from '../package/print-look.ts';
import { escapeXml } from '../package/legal-text.ts';
import { element } from '../package/xml-element.ts';
import { listStyles } from './odt-list-styles.ts';
import { NAMESPACES } from './odt-names.ts';
import { ODT_STYLES } from './odt-style-names.ts';
import { paragraphStyles } from './odt-paragraph-styles.ts';
import { pointSize } from './odt-properties.ts';

const FONT = FONTS[0];

/** `styles.xml`: French throughout, A4, the centre and the page at the foot of each page. */
export function odtStyles(look: PrintLook, author: string): string {
	return element(
		'office:document-styles',
		NAMESPACES,
		element('office:font-face-decls', {}, fontFace()) +
			element(
				'office:styles',
				{},
				defaultStyle(look) + paragraphStyles(look) + listStyles(look) + outline()
			) +
			element('office:automatic-styles', {}, pageLayout()) +
			element('office:master-styles', {}, masterPage(author))
	);
}

/** A computer without the first font shows the next one. */
function fontFace(): string {
	return element('style:font-face', {
		'style:name': FONT,
		'svg:font-family': FONTS.map((name) => `'${name}'`).join(', '),
		'style:font-family-generic': 'swiss',
		'style:font-pitch': 'variable'
	});
}

function defaultStyle(look: PrintLook): string {
	const paragraph = element('style:paragraph-properties', {
		'fo:orphans': 2,
		'fo:widows': 2,
		'style:tab-stop-distance': '1.25cm',
		'style:writing-mode': 'page'
	});
	const text = element('style:text-properties', {
		'style:font-name': FONT,
		'style:font-name-asian': FONT,
		'style:font-name-complex': FONT,
		...pointSize(look.body),
		'fo:color': COLOURS.ink,
		'fo:language': 'fr',
		'fo:country': 'FR'
	});
	return element('style:default-style', { 'style:family': 'paragraph' }, paragraph + text);
}

/** Headings have no number of their own: a paper that numbers its articles writes the number. */
function outline(): string {
	const levels = [1, 2, 3].map((level) =>
		element('text:outline-level-style', { 'text:level': level, 'style:num-format': '' })
	);
	return element('text:outline-style', { 'style:name': 'Outline' }, levels.join(''));
}

function pageLayout(): string {
	const page = element('style:page-layout-properties', {
		'fo:page-width': `${PAGE.width}cm`,
		'fo:page-height': `${PAGE.height}cm`,
		'style:print-orientation': 'portrait',
		'fo:margin-top': `${PAGE.margin}cm`,
		'fo:margin-left': `${PAGE.margin}cm`,
		'fo:margin-right': `${PAGE.margin}cm`,
		'fo:margin-bottom': `${PAGE.margin / 2}cm`
	});
	const room = element('style:header-footer-properties', {
		'fo:min-height': `${PAGE.margin / 2}cm`,
		'fo:margin-top': `${PAGE.margin / 4}cm`
	});
	const footer = element('style:footer-style', {}, room);
	return element('style:page-layout', { 'style:name': 'A4' }, page + footer);
}

function masterPage(author: string): string {
	const page = element('text:page-number', { 'text:select-page': 'current' }, '1');
	const pages = element('text:page-count', {}, '1');
	const words = `${escapeXml(author)}<text:tab/>page\u00a0${page} sur\u00a0${pages}`;
	const footer = element('text:p', { 'text:style-name': ODT_STYLES.footer.name }, words);
	return element(
		'style:master-page',
		{ 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
		element('style:footer', {}, footer)
	);
}
