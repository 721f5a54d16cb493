import { remember, wordsOf } from './plain-words.ts';
import type { ReadingContext } from '../../register.ts';

export type Programmes = ReadingContext['programmes'];

export type Hit = { slug: string; words: readonly string[] };

/** The programme whose longest alias is found in a text, accents, case and hyphens apart. */
export function findProgramme(text: string, programmes: Programmes): Hit | undefined {
	const search = searches.get(programmes) ?? searchOf(programmes);
	searches.set(programmes, search);
	return search(text);
}

const searches = new WeakMap<Programmes, (text: string) => Hit | undefined>();

function searchOf(programmes: Programmes): (text: string) => Hit | undefined {
	const longestFirst = aliasesOf(programmes).sort((one, other) => lengthOf(other) - lengthOf(one));
	return remember((text: string) => {
		const searched = wordsOf(text);
		return longestFirst.find(({ words }) => contains(searched, words));
	});
}

/** Every text that names a programme: its slug, its name, its aliases. */
export function aliasesOf(programmes: Programmes): Hit[] {
	return programmes.flatMap(({ slug, name, aliases }) =>
		[slug, name, ...aliases].map((alias) => ({ slug, words: wordsOf(alias) }))
	);
}

/** Letters of an alias: the longest found wins (docs/registers.md). */
export function lengthOf(hit: Hit): number {
	return hit.words.join('').length;
}

/** Word for word, or glued differently: "numéri'kids" and "Numéri Kids" are "numerikids". */
function contains(searched: readonly string[], alias: readonly string[]): boolean {
	if (alias.length === 0) return false;
	const glued = alias.join('');
	for (let from = 0; from < searched.length; from++) {
		let run = '';
		for (let to = from; to < searched.length && run.length < glued.length; to++) {
			run += searched[to];
			if (run === glued) return true;
		}
	}
	return false;
}
