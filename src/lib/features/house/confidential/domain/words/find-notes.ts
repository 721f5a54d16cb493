import words from '#content/confidential-words.json' with { type: 'json' };
import { type Characters, endOf, endsFigures, startsFigures } from '../reading/characters.ts';
import type { Finding, Note } from '../reading/finding.ts';
import { compact, reach } from '../reading/number-groups.ts';

type Delicate = Exclude<Note['kind'], 'phone'>;

const KIND_OF = new Map<string, Delicate>(
	(['health', 'debt', 'violence'] as const).flatMap((kind) =>
		words[kind].split(' ').map((word): [string, Delicate] => [word, kind])
	)
);
/** The same words in the names of things that say nothing of anybody. */
const ORDINARY_BEFORE = /(?:ASSURANCE|CAISSE|CARTE|RISQUE)[ -]$/;
const ORDINARY_AFTER = /^ ?(?:BLUETOOTH|CONNECTEE|PORTABLE|WIFI|SANS FIL|D'ACHAT)/;
const PHRASES: [RegExp, Delicate][] = [
	[
		/\b(?:TRAITEMENT MEDICAL|SOUS TRAITEMENT|ARRET (?:DE TRAVAIL|MALADIE)|EN FIN DE VIE|PERTE D'AUTONOMIE)\b/g,
		'health'
	],
	[
		/\b(?:LOYERS? (?:IMPAYES?|DE RETARD|EN RETARD)|RETARDS? DE LOYERS?|DECOUVERT BANCAIRE|COMPTE A DECOUVERT|INTERDITE? BANCAIRE|BANQUE DE FRANCE|SAISIE SUR (?:SALAIRE|COMPTE)|COUPURE D'ELECTRICITE)\b/g,
		'debt'
	],
	[
		/\b(?:ORDONNANCE DE PROTECTION|PEUR DE SON (?:MARI|CONJOINT|COMPAGNON|EX)|QUITTE? SON MARI)\b/g,
		'violence'
	]
];

/**
 * What may be written but should be weighed, « est-ce nécessaire ? »: health, debts, violence (RGPD,
 * art. 9 and 5.1.c), and a phone number outside its own field. Findings are not noted again.
 */
export function findNotes(characters: Characters, findings: Finding[]): Note[] {
	const notes = [...findPhones(characters), ...findWords(characters.folded)];
	notes.sort((one, next) => one.start - next.start || next.end - one.end);
	let [reached, finding] = [0, 0];
	return notes.filter(({ start, end }) => {
		while (finding < findings.length && findings[finding]!.end <= start) finding++;
		const isTaken = start < reached || (findings[finding]?.start ?? Infinity) < end;
		if (!isTaken) reached = end;
		return !isTaken;
	});
}

function findWords(folded: string): Note[] {
	const single: Note[] = [];
	for (const { 0: word, index } of folded.matchAll(/[A-Z]+(?:-OUT)?/g)) {
		const kind = KIND_OF.get(word);
		const end = index + word.length;
		if (!kind || ORDINARY_BEFORE.test(folded.slice(Math.max(0, index - 12), index))) continue;
		if (ORDINARY_AFTER.test(folded.slice(end, end + 14))) continue;
		single.push({ kind, start: index, end });
	}
	const phrases = PHRASES.flatMap(([phrase, kind]) =>
		[...folded.matchAll(phrase)].map(({ 0: said, index }) => ({
			kind,
			start: index,
			end: index + said.length
		}))
	);
	return [...single, ...phrases];
}

const PHONE = /^(?:0[1-9]\d{8}|33[1-9]\d{8}|0033[1-9]\d{8}|330[1-9]\d{8})$/;

function findPhones(characters: Characters): Note[] {
	const notes: Note[] = [];
	for (let first = 0; first < characters.count; first++) {
		if (!startsFigures(characters, first)) continue;
		const length = phoneLength(characters, first);
		if (length === 0) continue;
		const last = first + length - 1;
		notes.push({ kind: 'phone', start: characters.at[first]!, end: endOf(characters, last) });
		first = last;
	}
	return notes;
}

function phoneLength(characters: Characters, first: number): number {
	const code = characters.code[first];
	if (code !== 48 && code !== 51) return 0;
	const longest = reach(characters, first, 13);
	for (let length = 10; length <= longest; length++) {
		if (!endsFigures(characters, first + length - 1)) continue;
		if (PHONE.test(compact(characters, first, length))) return length;
	}
	return 0;
}
