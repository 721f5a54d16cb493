import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { findConfidential } from '../../index.ts';

/** Its middle is a card number that adds up. */
const UNLUCKY = '01a217a6-4973-7188-8498-5005c5a64635';

test('an identifier of ours is no card, alone or in an address, whatever its digits', () => {
	const address = `https://declic.exemple.fr/equipe/accueil/demandes/${UNLUCKY}?reponse=${UNLUCKY}`;
	for (const text of [UNLUCKY, UNLUCKY.toUpperCase(), `voir ${UNLUCKY}.`, address]) {
		expect(findConfidential(text).findings, text).toEqual([]);
	}
	fc.assert(
		fc.property(fc.uuid({ version: 7 }), (id) => {
			expect(findConfidential(id).findings).toEqual([]);
		}),
		{ numRuns: tenth(20_000) }
	);
});

test('the same digits anywhere else are what they are', () => {
	const card = '4973-7188-8498-5005';
	const broken = UNLUCKY.replace('01a217a6-', '01a217a6 ');
	for (const text of [card, broken, `${UNLUCKY} ${card}`, `mot de passe : ${UNLUCKY}`]) {
		expect(findConfidential(text).findings, text).toHaveLength(1);
	}
});
