import nearWords from '#content/place-standard/near-words.json' with { type: 'json' };
import { oneLetterOff } from '#lib/shared/french-words/one-letter-off.ts';
import { stemOf } from '#lib/shared/french-words/stem-of.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { isKind, kindLabel, PLACE_KINDS } from '../facts/kinds.ts';
import { type ListName, LISTS } from '../facts/lists.ts';

/** Both separators were told in turn; a comma is part of a value. */
export function splitValues(cell: string): string[] {
	return cell
		.split(/[|;]/)
		.map((value) => value.trim())
		.filter(Boolean);
}

/** Addresses and free words hold semicolons: where a bar is, it alone separates. */
export function splitWords(cell: string): string[] {
	return cell
		.split(cell.includes('|') ? '|' : ';')
		.map((value) => value.trim())
		.filter(Boolean);
}

export type Translated =
	| { value: string; isOld: boolean }
	/** In no list: the nearest value, if one is near enough. */
	| { value: null; nearest: string | null };

type Known = { exact: Map<string, string>; old: Map<string, string>; begins: [string, string][] };
const KNOWN = new Map<ListName, Known>();

function knownOf(list: ListName): Known {
	const kept = KNOWN.get(list);
	if (kept) return kept;
	const known: Known = { exact: new Map(), old: new Map(), begins: [] };
	for (const { value, old } of LISTS[list].values) {
		known.exact.set(foldText(value), value);
		for (const term of old) {
			if (term.endsWith('…')) known.begins.push([foldText(term), value]);
			else known.old.set(foldText(term), value);
		}
	}
	KNOWN.set(list, known);
	return known;
}

/** A value of a list of the standard, whatever its apostrophes and accents; or what an old term became. */
export function translate(list: ListName, told: string): Translated {
	const { exact, old, begins } = knownOf(list);
	const folded = foldText(told);
	const value = exact.get(folded);
	if (value !== undefined) return { value, isOld: false };
	const became =
		old.get(folded) ??
		begins.find(([words]) => folded === words || folded.startsWith(`${words} `))?.[1];
	if (became !== undefined) return { value: became, isOld: true };
	const said = LISTS[list].values.flatMap((one) =>
		[one.value, ...one.old].map((text): [string, string] => [text, one.value])
	);
	// « Gratuit sous condition : adhésion » begins as the longest that it may be.
	const begun = [...exact].filter(([words]) => folded.startsWith(`${words} `));
	const longest = begun.sort(([one], [other]) => other.length - one.length)[0]?.[1];
	return { value: null, nearest: longest ?? nearWord(list, folded) ?? nearest(told, said) };
}

/** A code of the national list, or the label of one. */
export function translateKind(told: string): Translated {
	if (isKind(told)) return { value: told, isOld: false };
	const folded = foldText(told);
	const code = PLACE_KINDS.find((kind) => foldText(kind.code) === folded)?.code;
	if (code) return { value: code, isOld: true };
	const labelled = PLACE_KINDS.filter(({ label }) => {
		const said = foldText(label);
		return said === folded || said.replace(/s\b/g, '') === folded.replace(/s\b/g, '');
	});
	if (labelled.length > 0) return { value: labelled[0]!.code, isOld: true };
	const slip = PLACE_KINDS.find((kind) => isOneSlip(kind.code.toLowerCase(), told.toLowerCase()));
	const said = PLACE_KINDS.map(({ code: one }): [string, string] => [kindLabel(one), one]);
	return { value: null, nearest: slip?.code ?? nearWord('kinds', folded) ?? nearest(told, said) };
}

/** Codes are short: there, one slip counts from three signs on. */
function isOneSlip(code: string, told: string): boolean {
	if (oneLetterOff(code, told)) return true;
	if (code.length < 3 || told.length < 3 || Math.abs(code.length - told.length) > 1) return false;
	const [long, short] = code.length >= told.length ? [code, told] : [told, code];
	if (long.length === short.length) return false;
	return Array.from(long, (_, at) => long.slice(0, at) + long.slice(at + 1)).includes(short);
}

function nearWord(list: ListName | 'kinds', folded: string): string | null {
	const near: Record<string, string[]> =
		(nearWords.near as Record<string, typeof near>)[list] ?? {};
	return (
		Object.entries(near).find(([, words]) =>
			words.some((word) => ` ${folded} `.includes(` ${foldText(word)} `))
		)?.[0] ?? null
	);
}

const SMALL = new Set([
	'de',
	'des',
	'du',
	'la',
	'le',
	'les',
	'et',
	'ou',
	'a',
	'au',
	'aux',
	'en',
	'd'
]);
const NEAR_ENOUGH = 0.45;
const stems = (text: string) =>
	new Set(
		foldText(text)
			.split(' ')
			.filter((word) => !SMALL.has(word))
			.map((word) => stemOf(word.length > 3 ? word.replace(/[sx]$/, '') : word))
	);

/** The value whose words are most alike, or null when none is. */
export function nearest(told: string, values: Iterable<readonly [string, string]>): string | null {
	const asked = stems(told);
	let best = { score: NEAR_ENOUGH, value: null as string | null };
	for (const [text, value] of values) {
		const own = stems(text);
		const shared = [...asked].filter(
			(word) => own.has(word) || [...own].some((other) => oneLetterOff(word, other))
		).length;
		const score = (2 * shared) / (asked.size + own.size);
		if (score > best.score) best = { score, value };
	}
	return best.value;
}
