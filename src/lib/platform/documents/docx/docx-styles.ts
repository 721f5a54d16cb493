import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import {
	outlineLevel,
	paperStyles,
	type StyleLook,
	type StyleName
} from '../package/paper-styles.ts';
import { COLOURS, FONTS, type PrintLook } from '../package/print-look.ts';
import { DOCX_STYLES } from './docx-style-names.ts';
import { halfPoints, hex, TEXT_TWIPS, twips } from './docx-units.ts';

/** The library writes these in any case: given as others are, they would stand twice. */
const GIVEN: Partial<Record<StyleName, string>> = {
	title: 'title',
	'heading-1': 'heading1',
	'heading-2': 'heading2',
	'heading-3': 'heading3',
	caption: 'caption',
	item: 'listParagraph'
};

/** The styles of the document; its language is French of France throughout. */
export function docxStyles(print: PrintLook): IStylesOptions {
	const styles = Object.entries(paperStyles(print)).map(([name, look]) => ({
		given: GIVEN[name as StyleName],
		style: docxStyle(name as StyleName, look)
	}));
	return {
		default: {
			document: documentStyle(print),
			...Object.fromEntries(styles.flatMap(({ given, style }) => (given ? [[given, style]] : [])))
		},
		paragraphStyles: styles.flatMap(({ given, style }) => (given ? [] : [style]))
	};
}

function documentStyle(print: PrintLook) {
	return {
		run: {
			font: FONTS[0],
			size: halfPoints(print.body),
			color: hex(COLOURS.ink),
			language: { value: 'fr-FR', eastAsia: 'fr-FR', bidirectional: 'ar-SA' }
		}
	};
}

/** What is not said comes from the parent style, so bold and slope are always said. */
function docxStyle(name: StyleName, look: StyleLook): IParagraphStyleOptions {
	const level = outlineLevel(name);
	const line = { style: 'single' as const, size: 12, space: 8, color: hex(COLOURS.accent) };
	const leader = look.tab === 'dots' ? ('dot' as const) : ('none' as const);
	return {
		...DOCX_STYLES[name],
		quickFormat: true,
		semiHidden: false,
		run: {
			size: halfPoints(look.points),
			color: hex(look.colour),
			bold: look.isBold ?? false,
			italics: look.isItalic ?? false
		},
		paragraph: {
			keepNext: look.keepsNext ?? false,
			spacing: {
				before: twips(look.before),
				after: twips(look.after),
				line: look.isAiry ? 276 : 240,
				lineRule: 'auto'
			},
			...(look.isRight && { alignment: 'right' }),
			...(level && { outlineLevel: level - 1 }),
			...(look.isBarred && { indent: { left: twips(0.6) }, border: { left: line } }),
			...(look.tab && { tabStops: [{ type: 'right', position: TEXT_TWIPS, leader }] })
		}
	};
}
