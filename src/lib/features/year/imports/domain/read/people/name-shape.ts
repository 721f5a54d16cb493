import words from '#content/register-words.json' with { type: 'json' };
import { monthOf, weekdayOf } from '../cells/calendar-words.ts';
import { cleanName } from './clean-name.ts';
import { roleOfHeader } from '../cells/column-words.ts';
import { hasOneOf, plain, remember, wordsOf } from '../cells/plain-words.ts';

/** Letters, hyphens, apostrophes and dots, six words at most: the shape of a person's name. */
const NAME = /^(?:[dlo]['’])?\p{L}[\p{L}\p{M}'’.,-]*(?: \p{L}[\p{L}\p{M}'’.,-]*){0,5}$/u;

const NOT_NAMES = [...words.totals, ...words.signatures, ...words.notes, ...words.staff];

/** True for a text that may be a person's name: not a total, a note, a signature or a header. */
export const looksLikeName = remember((text: string): boolean => {
	const { name } = cleanName(text);
	if (name.length < 2 || name.length > 60 || !NAME.test(name) || /[:=]/.test(text)) return false;
	if (monthOf(name) || (wordsOf(name).length === 1 && name.length < 10 && isWeekday(name)))
		return false;
	return !isOutOfRegister(name) && roleOfHeader(name) === undefined;
});

function isWeekday(name: string): boolean {
	return /di(?:s|manche)?$|^diman/.test(plain(name)) && weekdayOf(name) !== undefined;
}

function isOutOfRegister(name: string): boolean {
	const joined = wordsOf(name).join(' ');
	return (
		NOT_NAMES.some((phrase) => joined === phrase || joined.startsWith(`${phrase} `)) ||
		hasOneOf(name, words.waiting) ||
		hasOneOf(
			name,
			words.cancelling.filter((one) => one.includes(' '))
		)
	);
}
