import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PAPERS_FORMS, tallyOfPapers } from './papers-form.ts';

const FIVE = {
	feuilles: '11',
	contenus: '8 2 1',
	seances: '11-0-0',
	clarte: '7, 3, 1',
	confiance: '4/5/2',
	rencontres: '6 4 1',
	phrases: 'C’est très clair.\n\n  Il faudrait   renouveler ça chaque année. \n'
};

const read = (change: Partial<typeof FIVE> = {}) =>
	v.safeParse(PAPERS_FORMS.after, { ...FIVE, ...change }, { abortPipeEarly: true });

/** The sentence beside each field to correct. */
const errorsOf = (told: ReturnType<typeof read>) =>
	Object.fromEntries((told.issues ?? []).map(({ path, message }) => [path?.[0]?.key, message]));

describe('a pile of papers typed again', () => {
	test('is one tally, its sentences one a line', () => {
		const told = read();
		if (!told.success) throw new Error(JSON.stringify(errorsOf(told)));
		expect(tallyOfPapers('after', told.output)).toEqual({
			counts: {
				contents: [8, 2, 1],
				seances: [11, 0, 0],
				clarity: [7, 3, 1],
				confidence: [4, 5, 2],
				company: [6, 4, 1]
			},
			sentences: ['C’est très clair.', 'Il faudrait renouveler ça chaque année.']
		});
	});

	test('is counted again where a line does not make the number of papers', () => {
		expect(errorsOf(read({ clarte: '7 3 2' }))).toEqual({
			clarte: '7 + 3 + 2 font 12, et il y a 11 feuilles. Recomptez cette ligne.'
		});
	});

	test.each([
		['a line without its three numbers', { seances: '11' }, 'seances'],
		['more sentences than papers', { phrases: 'a\n'.repeat(12) }, 'phrases'],
		['a sentence that is a letter', { phrases: 'a'.repeat(201) }, 'phrases'],
		['no paper at all', { feuilles: '0' }, 'feuilles']
	])('is refused beside the field for %s', (_story, change, field) => {
		expect(Object.keys(errorsOf(read(change)))).toEqual([field]);
	});
});
