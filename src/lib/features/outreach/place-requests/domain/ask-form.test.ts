import { expect, test } from 'vitest';
import * as v from 'valibot';
import { askForm } from './ask-form.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';

import { ASK_WORDS } from './ask-words.ts';

const good = { prenom: 'Jeanne', telephone: '06 39 98 12 34', pour: 'autre', quand: 'any' };
const refused = (change: Record<string, string>, text: (typeof PUBLIC_TEXTS)[number] = 'fr') => {
	const read = v.safeParse(
		askForm(ASK_WORDS[text]),
		{ ...good, ...change },
		{
			abortPipeEarly: true
		}
	);
	return read.success ? [] : read.issues.map(({ path, message }) => [path?.[0]?.key, message]);
};

test('a first name, a number, what for and when are enough', () => {
	expect(refused({})).toEqual([]);
});

test.each(['0262 41 23 45', '0590 82 12 34', '+33 6 39 98 12 34', '01 99 00 12 34'])(
	'%s is called',
	(telephone) => {
		expect(refused({ telephone })).toEqual([]);
	}
);

test.each(['', '06 39 98', '3639', 'chez ma fille', '00 00 00 00 00'])(
	'%s is said at once, in the words of the page',
	(telephone) => {
		for (const text of PUBLIC_TEXTS) {
			expect(refused({ telephone }, text)).toEqual([['telephone', ASK_WORDS[text].errors.phone]]);
		}
	}
);

test('a child comes with the first name of an adult', () => {
	const { errors } = ASK_WORDS.fr;
	expect(refused({ enfant: 'oui' })).toEqual([['adulte', errors.adult]]);
	expect(refused({ enfant: 'oui', adulte: 'Karim' })).toEqual([]);
});

test('words stay few', () => {
	expect(refused({ mots: 'a'.repeat(200) })).toEqual([]);
	expect(refused({ mots: 'a'.repeat(201) })).toHaveLength(1);
});
