/** French numbers spelt out, below 10 000, on folded text (no accents, no capitals). */
const TO_NINETEEN =
	'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'
		.split(' ')
		.map((word) => word.replace('-', ' '));
const TENS: [words: string, from: number, upTo: number][] = [
	['', 0, 19],
	['vingt', 20, 29],
	['trente', 30, 39],
	['quarante', 40, 49],
	['cinquante', 50, 59],
	['soixante', 60, 79],
	['septante', 70, 79],
	['quatre vingt', 80, 99],
	['huitante', 80, 89],
	['nonante', 90, 99]
];

const BELOW_HUNDRED = new Map(
	TENS.flatMap(([tens, from, upTo]) =>
		Array.from({ length: upTo - from + 1 }, (_, over): [string, number] => {
			const rest = tens && over === 0 ? '' : (TO_NINETEEN[over] ?? '');
			return [`${tens} ${rest}`.trim(), from + over];
		})
	)
);

/** Every word that may stand in a number, longest first, for a pattern. */
export const NUMBER_WORDS = [
	...new Set([...BELOW_HUNDRED.keys()].flatMap((words) => words.split(' '))),
	'une',
	'vingts',
	'cents?',
	'mille'
].toSorted((a, b) => b.length - a.length);

/** « une douzaine », « une trentaine »: about that many. */
export const COLLECTIVES: Record<string, number> = {
	huitaine: 8,
	dizaine: 10,
	douzaine: 12,
	quinzaine: 15,
	vingtaine: 20,
	trentaine: 30,
	quarantaine: 40,
	cinquantaine: 50,
	soixantaine: 60,
	centaine: 100
};

/**
 * The value of a number in words: « trente-deux » is 32, « quatre-vingt-onze » 91, « deux cent
 * cinquante » 250 (traditional and 1990 spellings). Null when the words make no number.
 */
export function numberInWords(words: string): number | null {
	const tidy = words
		.replaceAll('-', ' ')
		.replace(/ et (?=un|onze)/g, ' ')
		.replace(/\b(vingt|cent)s\b/g, '$1')
		.replace(/\bune\b/g, 'un');
	return scaled(tidy, 'mille', 1000, (part) => scaled(part, 'cent', 100, below100));
}

function below100(words: string): number | null {
	return BELOW_HUNDRED.get(words) ?? null;
}

function scaled(
	words: string,
	scale: string,
	factor: number,
	read: (part: string) => number | null
): number | null {
	const [head = '', tail, ...more] = words.split(new RegExp(`(?:^| )${scale}(?: |$)`));
	if (tail === undefined) return read(head);
	const times = head === '' ? 1 : read(head);
	const over = tail === '' ? 0 : read(tail);
	return times === null || over === null || more.length > 0 ? null : times * factor + over;
}
