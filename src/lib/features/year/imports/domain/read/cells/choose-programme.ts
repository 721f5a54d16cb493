import { aliasesOf, findProgramme, type Hit, lengthOf, type Programmes } from './find-programme.ts';
import type { Notebook } from '../../notebook.ts';
import { plain, wordsOf } from './plain-words.ts';
import type { CellPlace } from '../../register.ts';

/**
 * The programme of a table, from the texts that may name it, nearest first: table, tab, file. In one
 * text the longest alias wins ("ateliers informatiques SENOU" is SÉNOU); an alias spread over two
 * texts still wins over its own beginning. An unknown programme is asked (docs/registers.md).
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
		text: `Aucun atelier connu n'est nommé dans l'onglet « ${place.sheet} ». De quel atelier s'agit-il\u00a0?`,
		choices: programmes.map(({ slug, name }) => ({ value: slug, label: name })),
		assumed: likeliest(texts, programmes)
	});
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
