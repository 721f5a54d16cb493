import { expect, test } from 'vitest';
import { domainSentence, likelyLevel } from './result-words.ts';

test('beside a name, the level is said in its kind words, or the two she stands between', () => {
	expect(likelyLevel([0.9, 0.08, 0.02])).toBe('Débuter');
	expect(likelyLevel([0.05, 0.2, 0.75])).toBe('Aller plus loin');
	expect(likelyLevel([0.1, 0.5, 0.4])).toBe('Se rassurer ou Aller plus loin');
	expect(likelyLevel([0.5, 0.4, 0.1])).toBe('Débuter ou Se rassurer');
});

test('a domain is never marked: the likeliest degree, or two of them', () => {
	expect(domainSentence([0.8, 0.1, 0.1])).toBe('Plutôt à découvrir.');
	expect(domainSentence([0.1, 0.5, 0.4])).toMatch(/^Entre .*à consolider.* et .*à l’aise.*\.$/);
});
