export type Delimiter = ';' | ',' | '\t';

const DELIMITERS: Delimiter[] = [';', '\t', ','];
const LINES_LOOKED_AT = 100;
const CHARACTERS_LOOKED_AT = 64 * 1024;

/**
 * The character that separates the columns, judged on many lines and outside quotes: the one present
 * on nearly all of them, the most often. A comma before a space or between two digits is a comma of
 * prose or a decimal ("Dupont, Marie", "1,5") and does not count unless nothing else does.
 */
export function sniffDelimiter(text: string): Delimiter {
	const lines = unquotedLines(text.slice(0, CHARACTERS_LOOKED_AT)).slice(0, LINES_LOOKED_AT);
	return best(lines.map(withoutProseCommas)) ?? best(lines) ?? ';';
}

function best(lines: string[]): Delimiter | undefined {
	const [first] = DELIMITERS.map((delimiter) => ({ delimiter, score: score(lines, delimiter) }))
		.filter((candidate) => candidate.score > 0)
		.sort((a, b) => b.score - a.score);
	return first?.delimiter;
}

/** Presence on the lines weighs most: a title line lacks the delimiter, a remark holds others. */
function score(lines: string[], delimiter: Delimiter): number {
	const counts = lines.map((line) => line.split(delimiter).length - 1);
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return 0;
	const present = counts.filter((count) => count > 0).length;
	return (present / lines.length) ** 2 * (1 + 0.2 * Math.log2(total / present));
}

function withoutProseCommas(line: string): string {
	return line.replace(/,(?=\s)|(?<=\d),(?=\d)/g, '');
}

/** Lines with something on them, were it only delimiters, without the quoted values, where any character may stand. */
function unquotedLines(text: string): string[] {
	let kept = '';
	let quoted = false;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (character !== '"') {
			if (!quoted) kept += character;
		} else if (quoted && text.charAt(index + 1) === '"') {
			index++;
		} else if (quoted || /^[;,\t\r\n]?$/.test(text.charAt(index - 1))) {
			quoted = !quoted;
		}
	}
	return kept.split(/\r\n|\n|\r/).filter((line) => /[^ ]/.test(line));
}
