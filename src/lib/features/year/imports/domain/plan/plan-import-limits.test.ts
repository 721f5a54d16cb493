import { expect, it } from 'vitest';
import { draftOf } from '../match/plan-import.fixture.ts';
import { fitDraft } from './plan-import-limits.ts';

it('cuts what no record can hold, and leaves the rest as it is', () => {
	const draft = draftOf({
		cycle: 'x'.repeat(200),
		groups: {
			A: {
				days: ['2018-01-11'],
				minutes: 9_000,
				lines: [['RAMET Annie', 1066, 'L', { phone: '12' }]]
			}
		}
	});
	const { cycles, people } = fitDraft(draft);
	expect(cycles[0]!.label).toHaveLength(120);
	expect(cycles[0]!.groups[0]!.seances[0]!.minutes).toBe(1_440);
	expect(people[0]).toMatchObject({ familyName: 'RAMET', birthYear: undefined, phone: undefined });
	const ordinary = draftOf({
		groups: { A: { days: ['2018-01-11'], lines: [['RAMET Annie', 1946, 'L']] } }
	});
	expect(fitDraft(ordinary)).toEqual(ordinary);
});
