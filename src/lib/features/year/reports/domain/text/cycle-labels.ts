import { MONTH_NAMES, withDe } from './french.ts';

const MONTH = MONTH_NAMES.join('|');
const MONTHS_ONLY = new RegExp(`^(${MONTH})(?: ?(?:-|–|/|à|et) ?(${MONTH}))?(?: \\d{4})?$`);
const SEASONS: Record<string, { within: string; of: string }> = {
	printemps: { within: 'au printemps', of: 'du printemps' },
	été: { within: 'en été', of: 'd’été' },
	automne: { within: 'en automne', of: 'd’automne' },
	hiver: { within: 'en hiver', of: 'd’hiver' }
};
const TERM = /^(\d(?:er|e)|premier|deuxième|second|troisième) (trimestre|semestre)$/;

function tidy(label: string): string {
	return label
		.normalize('NFC')
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();
}

/** First and last month a label names, 1 to 12: "mai-juin" is 5 and 6; null when it names none. */
export function monthsOfLabel(label: string): { first: number; last: number } | null {
	const found = MONTHS_ONLY.exec(tidy(label).toLowerCase());
	if (!found) return null;
	const first = MONTH_NAMES.indexOf(found[1] ?? '') + 1;
	const last = found[2] === undefined ? first : MONTH_NAMES.indexOf(found[2]) + 1;
	return { first, last };
}

function monthWords(label: string): string | null {
	if (monthsOfLabel(label) === null) return null;
	return tidy(label)
		.toLowerCase()
		.replace(/ ?[-–/] ?/, '-');
}

/** When the cycle was, inside a sentence: « en mai-juin », « au printemps » (study-2.6, Chiffres). */
export function duringCycle(label: string): string {
	const words = tidy(label);
	const months = monthWords(label);
	if (months) return `en ${months}`;
	const season = SEASONS[words.toLowerCase()];
	if (season) return season.within;
	if (TERM.test(words.toLowerCase())) return `au ${words.toLowerCase()}`;
	if (/^session /i.test(words)) return `à la ${words.toLowerCase()}`;
	return `pour «\u202f${words}\u202f»`;
}

/** The cycle named by the annex's word: « la session de mai-juin », « la session d’avril ». */
export function namedCycle(label: string): string {
	const words = tidy(label);
	const months = monthWords(label);
	if (months) return `la session ${withDe(months)}`;
	const season = SEASONS[words.toLowerCase()];
	if (season) return `la session ${season.of}`;
	if (TERM.test(words.toLowerCase())) return `la session du ${words.toLowerCase()}`;
	if (/^session /i.test(words)) return `la ${words.toLowerCase()}`;
	return `la session «\u202f${words}\u202f»`;
}
