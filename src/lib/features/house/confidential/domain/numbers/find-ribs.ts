import { saysAccount, saysOtherNumber, wordsBefore } from './announced.ts';
import {
	type Characters,
	endOf,
	endsFigures,
	GLUED,
	startsFigures
} from '../reading/characters.ts';
import type { Finding } from '../reading/finding.ts';
import { compact, layoutOf, reach, written } from '../reading/number-groups.ts';
import { onlySeparator, standsAlone } from './stands-alone.ts';

const LENGTH = 23;
const SHAPE = /^\d{10}[A-Z0-9]{11}\d\d$/;
const USUAL_LAYOUT = /^(?:23|5-5-11-2|10-11-2|5-5-13|10-13|21-2)$/;

/**
 * Old French bank accounts (RIB): bank 5, branch 5, account 11, and the key that makes the whole a
 * multiple of 97, letters read as on a telephone (CFONB). A wrong key doubts only what is called a RIB.
 */
export function findRibs(characters: Characters): Finding[] {
	const found: Finding[] = [];
	for (let first = 0; first + LENGTH <= characters.count; first++) {
		if (!startsFigures(characters, first)) continue;
		const verdict = judge(characters, first);
		if (!verdict) continue;
		const [start, end] = [characters.at[first]!, endOf(characters, first + LENGTH - 1)];
		found.push({ kind: 'rib', start, end, verdict });
	}
	return found;
}

function judge(characters: Characters, first: number): Finding['verdict'] | null {
	const last = first + LENGTH - 1;
	if (!endsFigures(characters, last) || reach(characters, first, LENGTH, inAccount) < LENGTH)
		return null;
	const plain = compact(characters, first, LENGTH);
	if (!SHAPE.test(plain)) return null;
	const isKey = isRibKey(plain);
	if (!isKey && !hasUsualStart(characters, first)) return null;
	const isUsual = USUAL_LAYOUT.test(layoutOf(characters, first, LENGTH));
	if (!isUsual && !(isKey && isOneNumber(characters, first))) return null;
	const before = wordsBefore(characters.folded, characters.at[first]!);
	if (isKey) return saysOtherNumber(before) ? 'doubtful' : 'refused';
	return saysAccount(before) ? 'doubtful' : null;
}

const inAccount = (rank: number) => rank >= 10 && rank < 21;

/** Five figures in one go: what no row of short groups begins with. */
function hasUsualStart(characters: Characters, first: number): boolean {
	return characters.gap.subarray(first + 1, first + 5).every((gap) => gap === GLUED);
}

/** A RIB proves itself: with its letters as figures, it is a multiple of 97 (CFONB). */
export function isRibKey(rib: string): boolean {
	let rest = 0;
	for (let rank = 0; rank < rib.length; rank++) {
		const code = rib.charCodeAt(rank);
		rest = rest * 10 + (code < 58 ? code - 48 : figureOfLetter(code));
		// Twenty-three figures are too many for an exact number.
		if (rank === 12) rest %= 97;
	}
	return rest % 97 === 0 && !rib.startsWith('0000000000') && !/(?:00|98|99)$/.test(rib);
}

/** The old telephone alphabet: A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function figureOfLetter(code: number): number {
	const rank = code - 65;
	return rank < 18 ? (rank % 9) + 1 : rank - 16;
}

/** No word taken for a part of an account: « 20041 01005 avec … ». */
function isOneNumber(characters: Characters, first: number): boolean {
	const hasWord = /(?:^| )[A-Z]{2,}(?: |$)/.test(written(characters, first, LENGTH));
	// A date beside a social security number is also twenty-three figures, parted in two ways.
	const isOneWay = onlySeparator(characters, first, LENGTH) !== null;
	return !hasWord && isOneWay && standsAlone(characters, first, LENGTH);
}
