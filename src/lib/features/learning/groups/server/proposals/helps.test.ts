import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighsSolver } from '#lib/platform/solver/highs-solver.ts';
import type { Solver } from '#lib/shared/linear-program.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anyInstance } from '../../domain/instance/any-instance.fixture.ts';
import { brokenRules } from '../../domain/plan/hard-rules.fixture.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { moreGroups } from '../../domain/plan/more-groups.ts';
import { planGroups, previewGroups, USUAL_LIMITS } from '../../domain/plan/plan-groups.ts';
import { verifyHelps } from '../../domain/plan/verify-helps.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await loadHighsSolver();
});
const plan = (instance: Instance) => planGroups(instance, { solver, now: () => 0 });
const heldIn = (groups: { offer: string; members: string[] }[]) =>
	groups.flatMap(({ offer, members }) => members.map((applicant) => ({ applicant, offer })));

describe('one group more', () => {
	test('seats those it names, and nobody loses her seat: solved again, each time', () => {
		let told = 0;
		const territories = tenth(60);
		for (let seed = 1; seed <= territories; seed += 1) {
			const instance = anyInstance({ people: 16, offers: 4, seed: 12_000 + seed });
			const { groups, unplaced, proof } = plan(instance)!;
			for (const more of moreGroups(instance, unplaced, { solver, limits: USUAL_LIMITS })) {
				told += 1;
				const { slot, centre, members } = more;
				const fresh = {
					...instance.offers[0]!,
					...{ id: 'fresh', slot, centre, animators: [], format: 'level' as const },
					...{ capacity: 6, minimum: 1, provides: ['lift'] },
					profiles: ['pedagogic', 'technical'] as const
				};
				const again: Instance = {
					...instance,
					offers: [...instance.offers, more.band === null ? { ...fresh, format: 'open' } : fresh],
					maxGroups: null,
					locked: [
						...heldIn(groups),
						...members.map((applicant) => ({ applicant, offer: 'fresh' }))
					]
				};
				const made = plan(again);
				expect(made, `seed ${seed}`).not.toBeNull();
				expect(brokenRules(again, made!), `seed ${seed}`).toEqual([]);
				expect(made!.proof.placed).toBeGreaterThanOrEqual(proof.placed + members.length);
			}
		}
		expect(told).toBeGreaterThanOrEqual(territories / 2);
	});

	test('is told to nobody who has a seat, and not where nobody could come', () => {
		const instance = anyInstance({ people: 12, offers: 4, seed: 21 });
		const limits = USUAL_LIMITS;
		expect(moreGroups(instance, [], { solver, limits })).toEqual([]);
		const away = { ...instance.applicants[0]!, centres: ['elsewhere'], party: null };
		const alone = { ...instance, applicants: [away] };
		expect(moreGroups(alone, [{ id: away.id }], { solver, limits })).toEqual([]);
	});
});

describe('what would help', () => {
	const offer = {
		...{ id: 'wed', centre: 'here', slot: 'wed', capacity: 3, minimum: 2 },
		...{ profiles: ['pedagogic'] as const, provides: [], format: 'level' as const, animators: [] }
	};
	const person = (id: string, level: 0 | 1 | 2, slots = ['wed']) => ({
		...{ id, slots, centres: ['here'], waitingDays: 10, needs: [], party: null },
		levels: [Number(level === 0), Number(level === 1), Number(level === 2)] as const
	});
	const members = [person('one', 0), person('two', 0)];
	const verified = (others: ReturnType<typeof person>[], free: number) =>
		verifyHelps(
			{
				applicants: [...members, ...others],
				offers: [offer],
				maxGroups: null,
				locked: []
			},
			[{ offer, band: '0', free, members }],
			others.map(({ id }) => ({ id, cause: 'no-slot', wouldHelp: { addSlot: 'wed' } })),
			{ solver, limits: USUAL_LIMITS }
		).map(({ wouldHelp }) => wouldHelp);

	test('is told when solving again seats her, and kept silent when it does not', () => {
		expect(verified([person('near', 0, ['sat'])], 1)).toEqual([{ addSlot: 'wed' }]);
		expect(verified([person('far', 2, ['sat'])], 1)).toEqual([null]);
		expect(verified([person('late', 0, ['sat'])], 0)).toEqual([null]);
	});

	test('is not told while nothing was proven: a first look promises nothing', async () => {
		for (let seed = 1; seed <= 20; seed += 1) {
			const instance = anyInstance({ people: 12, offers: 4, seed });
			const { unplaced } = await previewGroups(instance, async () => {});
			expect(unplaced.every(({ wouldHelp }) => wouldHelp === null)).toBe(true);
		}
	});
});

test('a first look lets others be answered, and stops once nobody waits for it any more', async () => {
	const instance = anyInstance({ people: 120, offers: 20, seed: 1 });
	let breaths = 0;
	await previewGroups(instance, async () => void (breaths += 1));
	expect(breaths).toBeGreaterThan(instance.offers.length);
	const left = previewGroups(instance, async () => {
		throw new Error('left');
	});
	await expect(left).rejects.toThrow('left');
});
