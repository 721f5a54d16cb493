import { wordsOf } from './plain-words.ts';

/** As `content/*-words.json` writes it: all of these words and none of those, or exactly this text. */
export type WrittenRule = { role: string; all?: string[]; none?: string[]; exact?: string[] };

type Pattern = (word: string) => boolean;

/**
 * Reads what headers announce from rules written in `content/`: the first rule whose words are all
 * there. A header that announces nothing, or is longer than `mostWords`, is undefined.
 */
export function readColumnRules<Role extends string>(
	written: WrittenRule[],
	mostWords: number
): (header: string) => Role | undefined {
	const rules = written.map(({ role, all = [], none = [], exact = [] }) => ({
		role: role as Role,
		all: all.map(patternOf),
		none: patternOf(none.join(' ')),
		exact
	}));
	return (header) => {
		const parts = wordsOf(header);
		if (parts.length === 0 || parts.length > mostWords) return undefined;
		const joined = parts.join(' ');
		return rules.find(
			(rule) =>
				rule.exact.includes(joined) ||
				(rule.all.length > 0 &&
					rule.all.every((pattern) => parts.some(pattern)) &&
					!parts.some(rule.none))
		)?.role;
	};
}

function patternOf(alternatives: string): Pattern {
	const forms = alternatives.split(' ').filter((form) => form !== '');
	const beginnings = forms.filter((form) => form.endsWith('*')).map((form) => form.slice(0, -1));
	const exact = new Set(forms.filter((form) => !form.endsWith('*')));
	return (word) => exact.has(word) || beginnings.some((start) => word.startsWith(start));
}
