import { expect, test } from 'vitest';
import { errorWords } from './error-words.ts';

test('a missing page reassures: nothing was broken', () => {
	expect(errorWords(404).what).toContain('Vous n’avez rien cassé');
});

test('a closed page says whom to ask', () => {
	expect(errorWords(403).next).toContain('direction');
});

test('a request that was not understood says that nothing changed', () => {
	expect(errorWords(400).what).toContain('Rien n’a été modifié');
});

test('a breakdown is ours, and says so', () => {
	expect(errorWords(500).what).toContain('de notre côté');
});
