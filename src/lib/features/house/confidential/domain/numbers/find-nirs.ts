import { saysNir, saysOtherNumber, wordsBefore } from './announced.ts';
import {
	type Characters,
	endOf,
	endsFigures,
	GLUED,
	startsFigures
} from '../reading/characters.ts';
import { isBarCode } from './check-digits.ts';
import type { Finding } from '../reading/finding.ts';
import { compact, layoutOf, reach } from '../reading/number-groups.ts';
import { standsAlone } from './stands-alone.ts';

/** Sex, year, month, department (Corsica too), commune, order: INSEE, décret 82-103. */
const BODY =
	/^[123478]\d\d(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(?:0[1-9]|[1-9]\d|2[AB])(?!000)\d{3}(?!000)\d{3}$/;
/** Without its key, only what most people's number looks like. */
const COMMON_BODY = /^[12]\d\d(?:0[1-9]|1[0-2])/;
const USUAL_LAYOUT = /^(?:13|15|1-12(?:-2)?|13-2|1-2-2-2-3-3(?:-2)?|1-2-2-5-3(?:-2)?|1-14)$/;
/** More ways to cut one that its key proves. */
const PROVED_LAYOUT = /^(?:1-2-2-|1-4-|7-)/;
const KEY_SAID = /^[\s:=,;.-]{0,4}(?:CLEF?|[([])[\s:=.-]{0,3}(\d\d)(?!\d)[)\]]?/;

/**
 * Social security numbers (NIR): thirteen characters proved by a key, 97 less their remainder by 97,
 * Corsica's 2A and 2B counted as 19 and 18; likely only, without a good key (décret 82-103).
 */
export function findNirs(characters: Characters): Finding[] {
	const found: Finding[] = [];
	for (let first = 0; first < characters.count; first++) {
		if (!mayStartNir(characters.code[first]!) || !startsFigures(characters, first)) continue;
		const finding = readNir(characters, first);
		if (finding) found.push(finding);
	}
	return found;
}

/** One to four, seven and eight. */
const mayStartNir = (code: number) => code > 48 && code < 57 && code !== 53 && code !== 54;

function readNir(characters: Characters, first: number): Finding | null {
	const length = reach(characters, first, 15, inCorsica);
	const plain = compact(characters, first, length);
	const body = plain.slice(0, 13);
	if (!BODY.test(body) || /^(.)\1+$/.test(body)) return null;
	const start = characters.at[first]!;
	const endAt = (size: number) => endOf(characters, first + size - 1);
	const hasKey = length === 15 && endsFigures(characters, first + 14);
	const hasBody = endsFigures(characters, first + 12);
	if (hasKey && isKey(body, plain.slice(13)) && isOneNumber(characters, first)) {
		return { kind: 'nir', start, end: endAt(15), verdict: 'refused' };
	}
	if (!hasBody && !hasKey) return null;
	const said = hasBody ? KEY_SAID.exec(characters.folded.slice(endAt(13), endAt(13) + 16)) : null;
	if (said && isKey(body, said[1]!)) {
		return { kind: 'nir', start, end: endAt(13) + said[0].length, verdict: 'refused' };
	}
	// A wrong key is hidden with the rest, unless its two figures begin another number.
	const size = hasKey && (!hasBody || characters.gap[first + 14] === GLUED) ? 15 : 13;
	return looksLikeOne(characters, first, size)
		? { kind: 'nir', start, end: endAt(size), verdict: 'doubtful' }
		: null;
}

function isOneNumber(characters: Characters, first: number): boolean {
	const layout = layoutOf(characters, first, 15);
	const isUsual = USUAL_LAYOUT.test(layout) || PROVED_LAYOUT.test(layout);
	return isUsual || standsAlone(characters, first, 15);
}

const inCorsica = (rank: number) => rank === 6;

function isKey(body: string, key: string): boolean {
	// Corsica's two departments count as others do (INSEE); thirteen figures are an exact number.
	const place = { A: '19', B: '18' }[body[6]!];
	const figures = place ? body.slice(0, 5) + place + body.slice(7) : body;
	return 97 - (Number(figures) % 97) === Number(key);
}

function looksLikeOne(characters: Characters, first: number, size: number): boolean {
	const before = wordsBefore(characters.folded, characters.at[first]!);
	if (saysOtherNumber(before)) return false;
	if (saysNir(before)) return true;
	const body = compact(characters, first, size);
	return (
		COMMON_BODY.test(body) &&
		USUAL_LAYOUT.test(layoutOf(characters, first, size)) &&
		!isBarCode(body)
	);
}
