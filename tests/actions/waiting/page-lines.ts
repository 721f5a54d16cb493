const ENTITIES: Readonly<Record<string, string>> = {
	...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' }
};
const NOT_READ = /<!--.*?-->|<(svg|script|style|template)\b.*?<\/\1>/gs;
const ENDS_A_LINE = /<\/(?:p|h[1-6]|li|dt|dd|td|th|caption|summary|option|legend|label|button)>/g;

/** The lines of a page, one after the other, what unfolds and what has no script included. */
export function linesOf(page: string): string[] {
	const main = /<main\b.*<\/main>/s.exec(page)?.[0] ?? '';
	return main
		.replaceAll(NOT_READ, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(ENDS_A_LINE, '\n')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/&\w+;/g, (one) => ENTITIES[one] ?? one)
		.split('\n')
		.map((line) => line.replaceAll(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
}
