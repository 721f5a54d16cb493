import { expect, it } from 'vitest';
import { neutralReason } from './plan-import-reason.ts';

const people = [{ key: '1', familyName: 'HÉDIN', givenName: 'Jeannine', places: [] }];

it.each([
	['Session mai-juin : annulée, 0 inscrit.', 'Session mai-juin : annulée, 0 inscrit.'],
	['annulée, Mme Hedin malade', 'Annulée, selon le registre.'],
	['annulée, rappeler le 06 39 98 12 34', 'Annulée, selon le registre.'],
	['x'.repeat(400), 'x'.repeat(300)]
])('%s', (text, reason) => {
	expect(neutralReason(text, people)).toBe(reason);
});
