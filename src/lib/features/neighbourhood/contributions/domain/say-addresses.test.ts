import { expect, test } from 'vitest';
import { sayAction, sayAddress, sayHome } from './say-addresses.ts';

test('what is answered and whose it is stay in the address, in each text, at each step', () => {
	expect(sayHome('fr')).toBe('/quartier/dire');
	expect(sayHome('ar', null, 'b')).toBe('/ar/quartier/dire?theme=b');
	expect(sayHome('facile', 'jacques-brel')).toBe('/quartier/dire/facile?centre=jacques-brel');
	expect(sayAddress('idea', 'en', 'jacques-brel', 'b')).toBe(
		'/en/quartier/dire/idee?centre=jacques-brel&theme=b'
	);
	expect(sayAction('relire', null, null)).toBe('?/relire');
	expect(sayAction('envoyer', 'jacques-brel', 'b')).toBe('?/envoyer&centre=jacques-brel&theme=b');
});
