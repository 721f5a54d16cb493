import { findConfidential, findNamedPeople } from '#lib/features/house/confidential/index.ts';
import { PERSONAL, type PersonalKind } from './personal-kinds.ts';

/** Where it stands, in UTF-16 code units, `end` excluded. */
export type Personal = { kind: PersonalKind; start: number; end: number };

const PHONE = /(?<![\d\w])(?:\+|00)?\d(?:[\s.\-/()]*\d){8,13}(?!\d)/g;
const MAIL = /[\w.+-]+\s*(?:@|\barobase\b|\(at\))\s*[\w-]+(?:\s*(?:\.|\bpoint\b)\s*[a-z]{2,})+/gi;
const PLATES = [
	/(?<![\w-])[a-z]{2}-?\d{3}-?[a-z]{2}(?![\w-])/gi,
	/(?<![\w-])\d{1,4}-[a-z]{2,3}-\d{2}(?![\w-])/gi,
	// With spaces, in capitals alone: « de 100 en » is no plate.
	/(?<![\w-])(?:[A-Z]{2} \d{3} [A-Z]{2}|\d{2,4} [A-Z]{2,3} \d{2})(?![\w-])/g
];
const NUMBER = String.raw`\d{1,4}(?:\s?(?:bis|ter|quater)|\s?[a-d](?![\p{L}]))?`;
const WAY =
	'(?:rue|avenue|av\\.?|boulevard|bd\\.?|place|impasse|allée|chemin|route|quai|square|cité|résidence|cour|ruelle|sentier|passage)';
const HOUSES = [
	new RegExp(`(?<!\\d)${NUMBER}(?=[\\s,]+(?:de la |du |de l['’])?${WAY}\\s)`, 'giu'),
	// « Chez Mme Untel, au 12. »
	new RegExp(
		`(?<=(?<![\\p{L}])(?:au|n°|numéro)\\s?)${NUMBER}(?!\\s*(?:h\\b|€|m\\b|km|%|ans\\b|\\d))`,
		'giu'
	)
];

/** What a text says of somebody, in order, without overlap. A house counts beside a name only: a lamp stands before one. */
export function findPersonal(text: string): Personal[] {
	const found = [
		...findConfidential(text).findings.map(({ start, end }) => at('confidential', start, end)),
		...matches(text, MAIL, 'mail'),
		...matches(text, PHONE, 'phone'),
		...PLATES.flatMap((plate) => matches(text, plate, 'plate'))
	];
	const houses = HOUSES.flatMap((house) => matches(text, house, 'house'));
	const people = houses.length > 0 ? findNamedPeople(text) : [];
	if (people.length > 0) {
		found.push(...houses, ...people.map(({ start, end }) => at('name', start, end)));
	}
	// Of two that overlap, the first of the list says what it is.
	return found
		.filter((one, nth) => !found.slice(0, nth).some((other) => overlaps(one, other)))
		.sort((one, other) => one.start - other.start);
}

/** Once its neighbour is masked, a word may be read otherwise: a text settles in a few passes. */
const MOST_PASSES = 6;

/** The same text as everybody may read it. */
export function maskPersonal(text: string): string {
	let masked = text;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const found = findPersonal(masked);
		if (found.length === 0) break;
		masked = writeMarks(masked, found);
	}
	return masked;
}

function writeMarks(text: string, found: readonly Personal[]): string {
	let [masked, from] = ['', 0];
	for (const { kind, start, end } of found) {
		masked += text.slice(from, start) + PERSONAL[kind].mark;
		from = end;
	}
	return masked + text.slice(from);
}

const at = (kind: PersonalKind, start: number, end: number): Personal => ({ kind, start, end });

const matches = (text: string, pattern: RegExp, kind: PersonalKind): Personal[] =>
	Array.from(text.matchAll(pattern), ({ 0: found, index }) =>
		at(kind, index, index + found.length)
	);

const overlaps = (one: Personal, other: Personal) => one.start < other.end && other.start < one.end;
