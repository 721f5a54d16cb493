import { expect, test } from 'vitest';
import { languageChoices } from './language-names.ts';

test('languages are chosen by their name in French, French left out, and what no address may ask', () => {
	expect(languageChoices(['pl', 'fr', 'ar', 'zh-Hant', 'kab'])).toEqual([
		{ code: 'ar', label: 'arabe' },
		{ code: 'kab', label: 'kabyle' },
		{ code: 'pl', label: 'polonais' }
	]);
});
