import { expect, test } from 'vitest';
import { readabilityOf } from '#lib/features/resources/guides/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { DESK_WORDS } from './desk-words.ts';
import { OFFLINE_WORDS } from './offline-words.ts';
import { SCREEN_WORDS } from './screen-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { saidOf } from './spoken-screens.ts';

/** Every sentence of the screens, those that take a number or a site included. */
function said(words: object): string[] {
	return Object.values(words).flatMap((word: unknown): string[] => {
		if (typeof word === 'string') return [word];
		if (typeof word === 'function') return [(word as (...said: unknown[]) => string)(2, 8)];
		return said(word as object);
	});
}
const all = (text: (typeof PUBLIC_TEXTS)[number]) => [
	...said(SHELL_WORDS[text]),
	...said(SCREEN_WORDS[text]),
	...said(DESK_WORDS[text]),
	...said(OFFLINE_WORDS[text])
];
const sentences = (text: 'fr' | 'facile') =>
	all(text)
		.filter((line) => /[.?!]$/.test(line))
		.join('\n');

test('French reads easily, and easy French more so', () => {
	const [french, easy] = [readabilityOf(sentences('fr'))!, readabilityOf(sentences('facile'))!];
	expect(french.kandelMoles).toBeGreaterThanOrEqual(75);
	expect(french.lix).toBeLessThanOrEqual(38);
	expect(french.longest).toBeLessThanOrEqual(20);
	expect(easy.kandelMoles).toBeGreaterThanOrEqual(85);
	expect(easy.lix).toBeLessThanOrEqual(32);
	expect(easy.longest).toBeLessThanOrEqual(15);
});

test('no screen is left in French in Arabic, nor in English', () => {
	const french = new Set(all('fr').filter((line) => line !== 'Guide'));
	for (const text of ['en', 'ar'] as const) {
		expect(all(text).filter((line) => french.has(line) && /\p{L}/u.test(line))).toEqual([]);
	}
	// What a screen over another site says is written in French there: it is quoted.
	const latin = all('ar').map((line) => line.replaceAll(/\u2068[^\u2069]*\u2069/gu, ''));
	expect(latin.filter((line) => /[a-z]/i.test(line))).toEqual([]);
});

test('what is heard of a screen ends each line, and fits what a voice says at once', () => {
	for (const text of PUBLIC_TEXTS) {
		for (const screen of ['accueil', 'guides', 'exercices', 'bloque', 'fini'] as const) {
			const heard = saidOf(screen, text);
			expect(heard).toMatch(/[.?!؟]$/);
			expect(heard.length).toBeLessThan(2000);
		}
	}
});
