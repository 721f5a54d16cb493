import { expect, test } from 'vitest';
import { sayKept } from './say-kept.ts';

const said = (...kept: Parameters<typeof sayKept>) => sayKept(...kept).replaceAll('\u00a0', ' ');

test('dates done in time are counted; none is said in words, never « 0 sur 0 »', () => {
	expect(said({ kept: 3, dates: 4 }, { kept: 1, dates: 5 })).toBe(
		'Démarches faites à temps : 3 sur 4 après un rappel, 1 sur 5 sans rappel.'
	);
	expect(said({ kept: 0, dates: 0 }, { kept: 1, dates: 5 })).toBe(
		'Démarches faites à temps : aucune échéance encore après un rappel, 1 sur 5 sans rappel.'
	);
	expect(said({ kept: 0, dates: 0 }, { kept: 0, dates: 0 })).toBe(
		'Démarches faites à temps : aucune échéance passée encore.'
	);
});
