import { expect, test } from 'vitest';
import { answersInWords, originInWords } from './notebook-words.ts';

test.each([
	['expliqué, fait avec elle sur la borne', ['guided']],
	['Guidée sur le site', ['guided']],
	['a pris le dépliant', ['guide-shown']],
	['orienté vers la mairie', ['referred']],
	['envoyée au CCAS', ['referred']],
	['doit revenir avec ses papiers', ['come-back']],
	['inscrit sur la pré-liste atelier', ['pre-list']],
	['on ne fait pas à la place, proposé atelier', ['declined-in-place']],
	['rempli pour elle', ['settled']],
	['expliqué, et orientée vers France services', ['referred', 'guided']],
	['rien', ['none-found']],
	['', []],
	['???', []]
])('« %s » says what was done', (words, kinds) => {
	expect(answersInWords(words)).toEqual(kinds);
});

test.each([
	['CCAS', 'partner'],
	['centre social voisin', 'partner'],
	['une voisine', 'word-of-mouth'],
	['bouche à oreille', 'word-of-mouth'],
	['animatrice', 'centre'],
	['elle-même', 'herself'],
	['', 'unknown']
])('« %s » says who sent her', (words, origin) => {
	expect(originInWords(words)).toBe(origin);
});
