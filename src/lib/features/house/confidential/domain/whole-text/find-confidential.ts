import { readCharacters } from '../reading/characters.ts';
import { findCardCodes } from '../words/find-card-codes.ts';
import { findCards } from '../numbers/find-cards.ts';
import { findIbans } from '../numbers/find-ibans.ts';
import { findLabelledRibs } from '../numbers/find-labelled-ribs.ts';
import { findNirs } from '../numbers/find-nirs.ts';
import { findNotes } from '../words/find-notes.ts';
import { findPasswords } from '../words/find-passwords.ts';
import { findRibs } from '../numbers/find-ribs.ts';
import type { Finding, Note } from '../reading/finding.ts';
import { withoutIdentifiers } from './our-identifiers.ts';
import { settleOverlaps } from './settle-overlaps.ts';

/**
 * What a centre never keeps, however it is written, and what it should think twice of keeping:
 * social security, bank and card numbers, passwords told in words (study-2.4). Every search walks
 * the text once and looks a bounded way ahead, so its cost grows as the text does.
 */
export function findConfidential(text: string): { findings: Finding[]; notes: Note[] } {
	const characters = readCharacters(text);
	const numbers = withoutIdentifiers(text, [
		...findIbans(characters),
		...findRibs(characters),
		...findLabelledRibs(characters),
		...findNirs(characters),
		...findCards(characters)
	]);
	const cards = numbers.filter(({ kind }) => kind === 'card');
	const findings = settleOverlaps([
		...numbers,
		...findCardCodes(characters.folded, cards),
		...findPasswords(characters.folded, text)
	]);
	return { findings, notes: findNotes(characters, findings) };
}
