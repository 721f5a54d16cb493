import { expect, test } from 'vitest';
import { isLanguage, languageLabel, LANGUAGES } from './languages.ts';

test('each language of the form has its name in French, the sign language too', () => {
	expect(languageLabel('ar')).toBe('arabe');
	expect(languageLabel('fsl')).toBe('langue des signes française');
	expect(LANGUAGES.filter((code) => !isLanguage(code) || languageLabel(code) === code)).toEqual([]);
});

test.each(['fr', 'kab', 'pt-br', 'zh-hans', 'sr-latn-rs', 'es-419'])('%s is a language', (code) => {
	expect(isLanguage(code)).toBe(true);
	expect(languageLabel(code)).not.toBe(code);
});

test('one that has no French name is a language all the same, and says itself', () => {
	expect(isLanguage('rcf')).toBe(true);
	expect(languageLabel('rcf')).toBe('rcf');
});

test.each([
	...['', ' ', 'f', 'fr-x', 'fr-abc', 'fr-12', 'fr-x-perso', 'fr-u-nu-latn', 'fr_FR', 'fr ', 'FR'],
	...['arabe', 'ch’ti', '日本語', 'root', '__proto__', 'constructor', 'toString', '<b>'],
	...['fr-abcde-abcde', 'fr-abcde-bcdef-cdefg-defgh-efghi-fghij']
])('%j is none, and says itself', (code) => {
	expect(isLanguage(code)).toBe(false);
	expect(typeof languageLabel(code)).toBe('string');
});
