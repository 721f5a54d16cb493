import { expect, test } from 'vitest';
import { byDomain, DOMAINS } from '../bank.ts';
import { BANK } from '../bank/bank-file.ts';
import { placeNow } from './place-now.ts';
import { refuseWeights, tellWeights, type Weight } from './weights.ts';

const weightsOf = (...values: Weight[]) => byDomain((_, at) => values[at]!);
const told = (...values: Weight[]) =>
	tellWeights(weightsOf(...values), { course: 'Cyber', isDefault: false });

test('what counted is told in one sentence, whatever was chosen', () => {
	expect(tellWeights(BANK.weights, { course: null, isDefault: true })).toBe(
		'Réglage habituel\u00a0: « Écrire, compter, ranger avec un logiciel » compte un peu, les trois autres comptent autant.'
	);
	expect(tellWeights(BANK.weights, { course: 'Cyber', isDefault: true })).toMatch(
		/^Pour « Cyber », réglage habituel\s: /
	);
	expect(told(1, 1, 1, 1)).toBe('Pour « Cyber »\u00a0: les quatre domaines comptent autant.');
	expect(told(2, 0, 0, 1)).toBe(
		'Pour « Cyber »\u00a0: « Chercher une information » compte beaucoup, « Échanger avec les autres » et « Se débrouiller avec ses appareils et ses démarches » ne comptent pas, l’autre domaine compte normalement.'
	);
	expect(told(2, 0.5, 0.5, 2)).not.toContain('autre domaine');
});

test('four domains that count for nothing are refused', () => {
	expect(refuseWeights(weightsOf(0, 0, 0, 0))).toMatchObject({ refusal: 'no-weight' });
	expect(refuseWeights(weightsOf(0, 0, 0, 0.5))).toBeNull();
});

const talk = { half: 'A', seed: 7 } as const;
const hard = BANK.items
	.filter(({ half, domain }) => half === 'A' && domain === 'software')
	.slice(0, 6)
	.map(({ id }) => ({ item: id, answer: 2 as const }));

test('a domain that counts a lot pulls the group; the domains themselves do not move', () => {
	const [little, much] = [weightsOf(1, 1, 1, 0), weightsOf(0, 0, 0, 2)].map((weights) =>
		placeNow({ ...talk, said: hard, weights })
	);
	expect(much!.mean.estimate).toBeGreaterThan(little!.mean.estimate + 0.2);
	for (const domain of DOMAINS) {
		much!.domains[domain].forEach((p, at) =>
			expect(p).toBeCloseTo(little!.domains[domain][at]!, 4)
		);
	}
});

test('without weights, a conversation is replayed to the bit as before they were chosen', () => {
	const usual = placeNow({ ...talk, said: hard });
	expect(placeNow({ ...talk, said: hard, weights: null })).toEqual(usual);
	expect(placeNow({ ...talk, said: hard, weights: BANK.weights })).toEqual(usual);
	expect(placeNow({ ...talk, said: hard, weights: weightsOf(2, 2, 2, 1) })).toEqual(usual);
});
