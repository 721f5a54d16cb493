import { saysAccount, saysOtherNumber, wordsBefore } from './announced.ts';
import { type Characters, endOf, endsFigures, GLUED, startsFigures } from './characters.ts';
import type { Finding } from './finding.ts';
import { compact, layoutOf, reach, written } from './number-groups.ts';
import { standsAlone } from './stands-alone.ts';

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
	const figures = /[A-Z]/.test(rib) ? rib.replace(/[A-Z]/g, figureOfLetter) : rib;
	// Twenty-three figures are too many for an exact number: their remainder in two parts.
	const start = String(Number(figures.slice(0, 12)) % 97);
	return (
		Number(start + figures.slice(12)) % 97 === 0 &&
		!/^0{10}/.test(rib) &&
		!/(?:00|98|99)$/.test(rib)
	);
}

/** The old telephone alphabet: A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function figureOfLetter(letter: string): string {
	const rank = letter.charCodeAt(0) - 65;
	return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
}

/** No word taken for a part of an account: « 20041 01005 avec … ». */
function isOneNumber(characters: Characters, first: number): boolean {
	const hasWord = /(?:^| )[A-Z]{2,}(?: |$)/.test(written(characters, first, LENGTH));
	return !hasWord && standsAlone(characters, first, LENGTH);
}
