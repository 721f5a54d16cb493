import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Creation } from './creation.ts';
import { isShown, whatIsMissing } from './what-is-missing.ts';

type Recognised = Creation['recognised'][number];

const LINA: Recognised = {
	id: 'lina',
	givenName: 'Lina',
	familyName: 'Delattre',
	child: 'given',
	adult: 'given',
	refusesPhotos: false,
	isOfAge: false
};
const film: Creation = {
	id: 'film',
	kind: 'film',
	title: 'La marée',
	day: '2026-05-14',
	alternative: 'Un bateau de papier',
	minutes: 3,
	address: null,
	nobodyRecognised: false,
	recognised: [LINA],
	made: []
};
const of = (...changes: Partial<Recognised>[]): Creation => ({
	...film,
	recognised: changes.map((change) => ({ ...LINA, ...change }))
});

describe('why it is not shown is said in plain French', () => {
	test.each<[string, Creation, string[]]>([
		['everybody agreed', film, []],
		['nobody is recognised', { ...film, recognised: [], nobodyRecognised: true }, []],
		[
			'nothing was said',
			{ ...film, recognised: [] },
			[
				'Dites qui l’on reconnaît, ou que personne n’est reconnaissable\u00a0: ce film ne paraît pas.'
			]
		],
		[
			'neither was asked',
			of({ child: null, adult: null }),
			[
				'Il manque l’accord de Lina et celui de son adulte responsable\u00a0: ce film ne paraît pas.'
			]
		],
		[
			'of two children, one each',
			of({ child: null }, { givenName: 'Amina', adult: null }),
			[
				'Il manque l’accord de Lina, l’accord de l’adulte responsable d’Amina\u00a0: ce film ne paraît pas.'
			]
		],
		[
			'the child does not want',
			of({ child: 'refused' }),
			['Lina n’est pas d’accord\u00a0: ce film ne paraît pas.']
		],
		[
			'her adult took it back',
			of({ adult: 'withdrawn' }),
			['L’adulte responsable de Lina a retiré son accord\u00a0: ce film ne paraît pas.']
		],
		[
			'her sheet says no',
			of({ refusesPhotos: true }),
			['La fiche de Lina dit non aux photos\u00a0: ce film ne paraît pas.']
		],
		['of age, she alone', of({ isOfAge: true, child: null }), []],
		[
			'of age and not asked',
			of({ isOfAge: true, child: null, adult: null }),
			['Il manque l’accord signé de Lina\u00a0: ce film ne paraît pas.']
		],
		[
			'nobody and somebody at once',
			{ ...of({}), nobodyRecognised: true },
			[
				'Dites qui l’on reconnaît, ou que personne n’est reconnaissable\u00a0: ce film ne paraît pas.'
			]
		]
	])('%s', (_what, creation, sentences) => {
		expect(whatIsMissing(creation)).toEqual(sentences);
	});
});

const answer = fc.constantFrom('given', 'refused', 'withdrawn', null);
const child = fc.record({
	id: fc.uuid(),
	givenName: fc.constantFrom('Lina', 'Amina', 'Youssef'),
	familyName: fc.constant('Delattre'),
	child: answer,
	adult: answer,
	refusesPhotos: fc.boolean(),
	isOfAge: fc.boolean()
});

test('it is shown, or a sentence says why not; one more child never shows what was hidden', () => {
	fc.assert(
		fc.property(fc.array(child), child, fc.boolean(), (recognised, more, nobodyRecognised) => {
			const creation = { ...film, recognised, nobodyRecognised };
			expect(whatIsMissing(creation).length === 0).toBe(isShown(creation));
			if (recognised.length > 0 && isShown({ ...creation, recognised: [...recognised, more] })) {
				expect(isShown(creation)).toBe(true);
			}
		})
	);
});
