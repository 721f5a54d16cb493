import { expect, test } from 'vitest';
import { ASK_WORDS } from '#lib/features/outreach/place-requests/index.ts';
import { OCCASION_WORDS } from '#lib/features/outreach/agenda/index.ts';
import { PUBLIC_WORDS } from '#lib/features/outreach/centre-pages/index.ts';
import {
	readabilityOf,
	sentencesOf,
	wordsOf
} from '#lib/features/resources/guides/domain/readability.ts';

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

test.each([
	['fr', /vous appelons d’ici deux jours de travail\.$/m, /^Ce n’est pas encore une place\.$/m],
	['facile', /appelons dans les deux jours de travail\.$/m, /^Ce n’est pas encore une place\.$/m],
	['en', /call you within two working days\.$/m, /^This is not a place yet\.$/m],
	['ar', /^نتصل بكم خلال يومَي عمل\.$/m, /^هذا ليس مكانا مضمونا بعد\.$/m]
] as const)(
	'in %s a call is promised, and it is said that it is no place yet',
	(text, call, no) => {
		const { promise, ticket } = ASK_WORDS[text];
		expect(promise.join('\n')).toMatch(call);
		expect(promise.join('\n')).toMatch(no);
		// The ticket says the same, as long as nobody has called.
		expect(ticket.waiting.replace('. ', '.\n')).toMatch(no);
	}
);

test('easy French has one sentence a line, of fifteen words at most', () => {
	const { ticket: _inFrench, ...asking } = ASK_WORDS.facile;
	const lines = [asking, PUBLIC_WORDS.facile, OCCASION_WORDS.facile]
		.flatMap(said)
		.flatMap((word) => word.split('\n'));
	const hard = lines.filter((line) => sentencesOf(line).length > 1 || wordsOf(line).length > 15);
	expect(lines.length).toBeGreaterThan(80);
	expect(hard).toEqual([]);
});

test('above the form, what has to be answered is said once, and what may be left', () => {
	const needed = (text: keyof typeof ASK_WORDS) => ASK_WORDS[text].needed.join(' ');
	expect(needed('fr')).toMatch(/obligatoire.*sauf vos mots et la case pour un enfant/);
	expect(needed('facile')).toMatch(/sont obligatoires\..*[Vv]os mots ne .* enfant n’est pas/);
	expect(needed('en')).toMatch(/required, except your own words and the box for a child/);
	expect(needed('ar')).toMatch(/إلزامي، ما عدا كلماتكم/);
});
