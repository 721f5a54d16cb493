import words from '#content/register-words.json' with { type: 'json' };
import type { ColumnRole } from './register.ts';
import { plain, remember, wordsOf } from './plain-words.ts';

type Rule = { role: ColumnRole; all: Pattern[]; none: Pattern; exact: string[] };
type Pattern = (word: string) => boolean;

/** A header is a few words; a longer text is a sentence. */
const MOST_WORDS = 7;

const RULES: Rule[] = words.columns.map((rule) => ({
	role: rule.role as ColumnRole,
	all: ('all' in rule ? (rule.all ?? []) : []).map(patternOf),
	none: patternOf('none' in rule ? (rule.none ?? []).join(' ') : ''),
	exact: 'exact' in rule ? (rule.exact ?? []) : []
}));

/**
 * The role a column's header announces, from `content/register-words.json`: the first rule whose
 * words are all there. Undefined for a header that announces nothing.
 */
export const roleOfHeader = remember((header: string): ColumnRole | undefined => {
	const parts = wordsOf(header);
	if (parts.length === 0 || parts.length > MOST_WORDS || /:\s*\S/.test(header)) return undefined;
	const joined = parts.join(' ');
	return RULES.find(
		(rule) =>
			rule.exact.includes(joined) ||
			(rule.all.length > 0 &&
				rule.all.every((pattern) => parts.some(pattern)) &&
				!parts.some(rule.none))
	)?.role;
});

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

function patternOf(alternatives: string): Pattern {
	const forms = alternatives.split(' ').filter((form) => form !== '');
	const beginnings = forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1));
	const exact = new Set(forms.filter((form) => !form.endsWith('*')));
	return (word) => exact.has(word) || beginnings.some((start) => word.startsWith(start));
}
