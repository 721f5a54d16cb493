import { listIndent, type PrintLook } from '../package/print-look.ts';
import { type Attributes, element } from '../package/xml-element.ts';

export const BULLETS = 'Bullets';
export const NUMBERS = 'Numbers';

/** The two styles of lists; each numbered list begins again at 1. */
export function listStyles(look: PrintLook): string {
	const indent = listIndent(look);
	const bullet = level(indent, 'text:list-level-style-bullet', { 'text:bullet-char': '•' });
	const number = level(indent, 'text:list-level-style-number', {
		'style:num-format': '1',
		'style:num-suffix': '.'
	});
	return (
		element('text:list-style', { 'style:name': BULLETS, 'style:display-name': 'Puces' }, bullet) +
		element('text:list-style', { 'style:name': NUMBERS, 'style:display-name': 'Numéros' }, number)
	);
}

function level(indent: number, name: string, attributes: Attributes): string {
	const alignment = element('style:list-level-label-alignment', {
		'text:label-followed-by': 'listtab',
		'text:list-tab-stop-position': `${indent}cm`,
		'fo:text-indent': `${-indent}cm`,
		'fo:margin-left': `${indent}cm`
	});
	const mode = { 'text:list-level-position-and-space-mode': 'label-alignment' };
	const properties = element('style:list-level-properties', mode, alignment);
	return element(name, { 'text:level': 1, ...attributes }, properties);
}
