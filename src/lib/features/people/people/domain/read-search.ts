import { foldText } from '#lib/shared/person-name.ts';

/** One thing a person must match: a word of her name, or figures that may mean several things. */
export type SearchPart = { word: string } | { figures: string; isYear: boolean };

const MOST_PARTS = 6;
const MOST_TYPED = 100;

/**
 * What was typed, cut into what must all be matched: words in any order, numbers whose groups of
 * figures are one number again (« 06 39 98 »), a year apart. Bounded,
 * because anybody may paste a page in a search box.
 */
export function readSearch(typed: string): SearchPart[] {
	const parts: SearchPart[] = [];
	let figures = '';
	const closeNumber = () => {
		if (figures) parts.push({ figures: toNational(figures), isYear: false });
		figures = '';
	};
	for (const token of typed.normalize('NFKC').slice(0, MOST_TYPED).split(/\s+/)) {
		const squeezed = token.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '');
		if (/^\+?\d+$/.test(squeezed)) {
			if (!figures && /^(19|20)\d\d$/.test(squeezed)) {
				parts.push({ figures: squeezed, isYear: true });
			} else figures += squeezed;
			continue;
		}
		closeNumber();
		if (/\d/.test(squeezed))
			parts.push({ figures: foldText(squeezed).replaceAll(' ', ''), isYear: false });
		else for (const word of foldText(token).split(' ')) if (word) parts.push({ word });
	}
	closeNumber();
	return parts.slice(0, MOST_PARTS);
}

/** "+33639…" and "0033639…" are dialled 0639… in France (ARCEP numbering plan). */
function toNational(figures: string): string {
	return figures.replace(/^(\+|00)33/, '0').replaceAll('+', '');
}
