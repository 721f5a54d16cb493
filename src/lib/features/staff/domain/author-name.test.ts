import { expect, test } from 'vitest';
import { authorName } from './author-name.ts';

test('a line is signed by a colleague, by one who is gone, or by nobody', () => {
	expect(authorName('0199', 'Awa Diallo')).toBe('Awa Diallo');
	expect(authorName('0199', null)).toBe('une personne qui n’est plus dans l’équipe');
	expect(authorName(null, null)).toBeNull();
});
