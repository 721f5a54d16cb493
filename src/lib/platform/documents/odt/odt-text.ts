import { escapeXml } from '../package/legal-text.ts';
import { element } from '../package/xml-element.ts';

/** The words of a paragraph: each line end and each space counts. */
export function odtText(text: string): string {
	return text
		.split('\n')
		.map((line) => spaced(escapeXml(line)))
		.join('<text:line-break/>');
}

/** OpenDocument reads several spaces as one, and none at the ends (part 3, 6.1.2). */
function spaced(line: string): string {
	return line.replace(/^ +| +$| {2,}/g, (spaces) => element('text:s', { 'text:c': spaces.length }));
}
