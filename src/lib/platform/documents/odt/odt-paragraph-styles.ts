import {
	outlineLevel,
	paperStyles,
	type StyleLook,
	type StyleName
} from '../package/paper-styles.ts';
import { COLOURS, type PrintLook, TEXT_WIDTH } from '../package/print-look.ts';
import { type Attributes, element } from '../package/xml-element.ts';
import { inEachScript, pointSize } from './odt-properties.ts';
import { ODT_STYLES } from './odt-style-names.ts';

/** The styles of paragraphs, under the two that LibreOffice puts above its own. */
export function paragraphStyles(print: PrintLook): string {
	const styles = Object.entries(paperStyles(print)).map(([name, look]) =>
		paragraphStyle(name as StyleName, look)
	);
	return family('Standard') + family('Heading', 'Standard') + styles.join('');
}

function family(name: string, parent?: string): string {
	return element('style:style', {
		'style:name': name,
		'style:family': 'paragraph',
		'style:parent-style-name': parent
	});
}

function paragraphStyle(key: StyleName, look: StyleLook): string {
	const { name, shown, parent, next } = ODT_STYLES[key];
	return element(
		'style:style',
		{
			'style:name': name,
			'style:display-name': shown,
			'style:family': 'paragraph',
			'style:parent-style-name': parent,
			'style:next-style-name': next,
			'style:default-outline-level': outlineLevel(key)
		},
		element('style:paragraph-properties', paragraphOf(look), tabStops(look)) +
			element('style:text-properties', textOf(look))
	);
}

/** What is not said comes from the parent style, so most is always said. */
function paragraphOf(look: StyleLook): Attributes {
	return {
		'fo:margin-top': `${look.before}cm`,
		'fo:margin-bottom': `${look.after}cm`,
		'fo:line-height': look.isAiry ? '115%' : '100%',
		'fo:keep-with-next': look.keepsNext ? 'always' : 'auto',
		'fo:text-align': look.isRight ? 'end' : 'start',
		...(look.isBarred && {
			'fo:margin-left': '0.3cm',
			'fo:margin-right': '0cm',
			'fo:padding-left': '0.3cm',
			'fo:border-left': `1.5pt solid ${COLOURS.accent}`
		})
	};
}

function textOf(look: StyleLook): Attributes {
	return {
		...pointSize(look.points),
		...inEachScript('font-weight', look.isBold ? 'bold' : 'normal'),
		...inEachScript('font-style', look.isItalic ? 'italic' : 'normal'),
		'fo:color': look.colour
	};
}

function tabStops({ tab }: StyleLook): string {
	if (!tab) return '';
	const stop = element('style:tab-stop', {
		'style:position': `${TEXT_WIDTH}cm`,
		'style:type': 'right',
		...(tab === 'dots' && { 'style:leader-style': 'dotted', 'style:leader-text': '.' })
	});
	return element('style:tab-stops', {}, stop);
}
