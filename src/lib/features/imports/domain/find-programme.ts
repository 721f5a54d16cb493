import type { CellPlace, ReadingContext } from './register.ts';
import type { Notebook } from './notebook.ts';
import { plain, remember, wordsOf } from './plain-words.ts';

type Programmes = ReadingContext['programmes'];
type Hit = { slug: string; words: readonly string[] };

/**
 * The programme of a table, from the texts that may name it, nearest first: table, tab, file. In one
 * text the longest alias wins ("ateliers informatiques SENOU" is SÉNOU); an alias spread over two
 * texts still wins over its own beginning. An unknown programme is asked (issue §3).
 */
export function chooseProgramme(texts: string[], place: CellPlace, notebook: Notebook): string {
	const programmes = notebook.context.programmes;
	const nearest = texts.map((text) => findProgramme(text, programmes)).find((hit) => hit);
	if (nearest) return longerAcross(nearest, texts, programmes).slug;
	const [only] = programmes;
	if (only && programmes.length === 1) return only.slug;
	return notebook.ask({
		kind: 'programme',
		place: { ...place, cell: '' },
		text: `Aucun atelier connu n'est nommé dans l'onglet « ${place.sheet} ». De quel atelier s'agit-il ?`,
		choices: programmes.map(({ slug, name }) => ({ value: slug, label: name })),
		assumed: likeliest(texts, programmes)
	});
}

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

function aliasesOf(programmes: Programmes): Hit[] {
	return programmes.flatMap(({ slug, name, aliases }) =>
		[slug, name, ...aliases].map((alias) => ({ slug, words: wordsOf(alias) }))
	);
}

function lengthOf(hit: Hit): number {
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

function longerAcross(nearest: Hit, texts: string[], programmes: Programmes): Hit {
	const all = new Set(texts.flatMap((text) => wordsOf(text)));
	const wider = aliasesOf(programmes).filter(
		(hit) =>
			lengthOf(hit) > lengthOf(nearest) &&
			nearest.words.every((word) => hit.words.includes(word)) &&
			hit.words.every((word) => all.has(word))
	);
	return wider.sort((one, other) => lengthOf(other) - lengthOf(one))[0] ?? nearest;
}

/** Shared beginnings of words make the best guess; without any, the first programme of the centre. */
function likeliest(texts: string[], programmes: Programmes): string {
	const said = new Set(texts.flatMap((text) => wordsOf(text).map(stem)).filter(isTelling));
	const scored = programmes.map((programme) => {
		const known = new Set(aliasesOf([programme]).flatMap(({ words }) => words.map(stem)));
		return { slug: programme.slug, score: [...said].filter((word) => known.has(word)).length };
	});
	return scored.sort((one, other) => other.score - one.score)[0]?.slug ?? '';
}

function stem(word: string): string {
	return plain(word).slice(0, 6);
}

function isTelling(word: string): boolean {
	return word.length >= 4 && !['atelie', 'seance', 'sessio', 'module'].includes(word);
}
