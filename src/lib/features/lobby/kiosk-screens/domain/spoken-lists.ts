import { OCCASION_WORDS } from '#lib/features/outreach/agenda/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { spokenLines } from '#lib/shared/spoken-lines.ts';
import { ASKING_WORDS } from './asking-words.ts';

/** What is on, as the list of the workshops shows it. */
type Shown = { title: string; isName: boolean; lines: readonly string[] };

/**
 * What is heard of the list of the workshops. The name of a programme is French: a voice of another language
 * would say it so that nobody knows it.
 */
export function saidOfOccasions(text: PublicText, shown: readonly Shown[]): string {
	const { workshops, lead, other } = ASKING_WORDS[text];
	if (shown.length === 0) return spokenLines([workshops, ...OCCASION_WORDS[text].nothing, other]);
	const isFrench = text === 'fr' || text === 'facile';
	const said = shown.flatMap(({ title, isName, lines }) => [
		isName && !isFrench ? null : title,
		...lines.filter((line) => isFrench || !NAMED.test(line))
	]);
	return spokenLines([workshops, ...lead, ...said, other]);
}
/** A name in other letters, among Arabic words. */
const NAMED = /\u2068/;

/** What is heard of a ticket: where her demand stands, and what to do with the paper or the square. */
export function saidOfTicket(
	text: PublicText,
	ticket: { lines: readonly string[] } | null
): string {
	const { title, lead, gone, photograph } = ASKING_WORDS[text].ticket;
	if (!ticket) return spokenLines(gone);
	return spokenLines([title, ...ticket.lines, ...lead, ...photograph]);
}
