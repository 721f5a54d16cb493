import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { saidOfCall } from './spoken-call.ts';

const screen = (state: 'ask' | 'rings' | 'late' | 'comes', more = {}) => ({
	...{ state, comes: null, wasCalled: false },
	...more
});
const WHEN = {
	today: 'Ouvert jusqu’à 18 h',
	dropIn: ['Permanence numérique', 'demain, 14 h'],
	phone: { number: '+33321000000', written: '03 21 00 00 00' }
};

test('each moment of a call is heard as it is read', () => {
	expect(saidOfCall('fr', screen('ask'), null)).toMatch(
		/^Appeler quelqu’un\. Touchez le bouton\..*Sonner à l’accueil\.$/
	);
	expect(saidOfCall('fr', screen('ask', { wasCalled: true }), null)).toMatch(
		/^L’appel est terminé\./
	);
	expect(saidOfCall('fr', screen('rings'), null)).toMatch(/^On a sonné à l’accueil\. Restez/);
	expect(saidOfCall('fr', screen('comes', { comes: 'Nadia' }), null)).toMatch(/^Nadia arrive\./);
});

test('nobody answered: when somebody will be there is heard too, and what is not known is not', () => {
	expect(saidOfCall('fr', screen('late'), WHEN)).toContain(
		'Aujourd’hui. Ouvert jusqu’à 18 h. La prochaine permanence. Permanence numérique. demain, 14 h. Téléphone du centre. 03 21 00 00 00.'
	);
	const bare = saidOfCall('fr', screen('late'), { today: null, dropIn: [], phone: null });
	expect(bare).not.toMatch(/Aujourd’hui|permanence|Téléphone/);
});

test('in each text, to the end of the sentence', () => {
	for (const text of PUBLIC_TEXTS) {
		for (const state of ['ask', 'rings', 'late', 'comes'] as const) {
			expect(saidOfCall(text, screen(state, { comes: 'Nadia' }), WHEN)).toMatch(/[.!?]$/);
		}
	}
});
