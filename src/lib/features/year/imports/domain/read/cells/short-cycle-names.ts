import { type CycleName, findCycleName } from './cycle-name.ts';
import { plain } from './plain-words.ts';

/** The cycle said by a cell of a cycle column: there, any word names a cycle. */
export function readCycleCell(text: string): CycleName | undefined {
	if (text.trim() === '') return undefined;
	const found = findCycleName(text) ?? findCycleName(`session ${text}`);
	const short = /^[a-z]{0,2}\s?(\d{1,2})$/.exec(plain(text));
	if (found) return found;
	return short ? { number: Number(short[1]) } : { word: text.trim().toLowerCase() };
}

/** The cycle said by the name of a tab: "S1", "T2", "Session 1 (2)". */
export function readCycleTab(name: string): CycleName | undefined {
	const clean = name.replace(/\(\d+\)\s*$|^copie de /i, '').trim();
	const short = /^[stc]\s?(\d)$/.exec(plain(clean));
	return short ? { number: Number(short[1]) } : findCycleName(clean);
}
