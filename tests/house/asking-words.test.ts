import { expect, test } from 'vitest';
import { ASK_TEXTS, ASK_WORDS } from '#lib/features/outreach/place-requests/index.ts';
import { readabilityOf } from '#lib/features/resources/guides/domain/readability.ts';

/** Every sentence of a page, those that take a day or a number included. */
function said(words: object): string[] {
	return Object.values(words).flatMap((word: unknown): string[] => {
		if (typeof word === 'string') return [word];
		if (typeof word === 'function') return [(word as (said: unknown) => string)('mardi 2 mars')];
		return said(word as object);
	});
}
const sentences = (text: 'fr' | 'facile') =>
	said(ASK_WORDS[text])
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

test('each text promises a call, and says that it is no place yet', () => {
	expect(ASK_WORDS.fr.promise).toEqual([
		'Nous vous appelons d’ici deux jours ouvrés.',
		'Ce n’est pas encore une place.'
	]);
	for (const text of ASK_TEXTS) expect(ASK_WORDS[text].promise.length).toBeGreaterThan(1);
});
