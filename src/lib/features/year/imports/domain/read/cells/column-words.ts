import words from '#content/register-words.json' with { type: 'json' };
import type { ColumnRole } from '../../register.ts';
import { readColumnRules } from './column-rules.ts';
import { plain, remember, wordsOf } from './plain-words.ts';

/** A header is a few words; a longer text is a sentence. */
const MOST_WORDS = 7;

const roleOf = readColumnRules<ColumnRole>(words.columns, MOST_WORDS);

/**
 * The role a column's header announces, from `content/register-words.json`: the first rule whose
 * words are all there. Undefined for a header that announces nothing.
 */
export const roleOfHeader = remember((header: string): ColumnRole | undefined =>
	/:\s*\S/.test(header) ? undefined : roleOf(header)
);

/** True for the roles of columns that name people. */
export function isNameRole(role: string | undefined): boolean {
	return role === 'full-name' || role === 'family-name' || role === 'given-name';
}

/** A header of ages: an age says no birth year, and is left out with a problem. */
export function isAgeHeader(header: string): boolean {
	return wordsOf(header).some((word) => word === 'age' || word === 'ages');
}

/** "Prénom Nom" announces given names first. */
export function namesGivenFirst(header: string): boolean {
	return /^prenoms?\b.*\bnoms?\b/.test(plain(header));
}
