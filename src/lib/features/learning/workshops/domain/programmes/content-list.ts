import { refuse } from '#lib/shared/refuse.ts';
/** Lines of a list at most, and letters of a line: it is ticked on a telephone, and printed. */
const LINES = 60;
const LETTERS = 120;

export type ContentListRefusal = { refusal: 'too-many' | 'too-long'; message: string };

/**
 * The contents a centre types, one a line: blank lines and repeats are left out. None at all: the
 * network’s list (study-2.3: each centre adapts « en fonction des attentes et des besoins »).
 */
export function readContentLines(typed: string): string[] | ContentListRefusal {
	const lines = typed
		.split(/\r?\n/)
		.map((line) => line.replace(/^[\s•*–-]+/, '').trim())
		.filter(Boolean);
	const contents = [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()];
	if (contents.length > LINES) {
		return refuse(
			'too-many',
			`La liste a ${contents.length} lignes\u00a0: gardez-en ${LINES} au plus.`
		);
	}
	const long = contents.find((line) => line.length > LETTERS);
	if (!long) return contents;
	return refuse(
		'too-long',
		`« ${long.slice(0, 40)}… » est trop long\u00a0: ${LETTERS} lettres au plus par ligne.`
	);
}
