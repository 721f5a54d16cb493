import { beforeAll, describe, expect, test } from 'vitest';
import { loadHighsSolver } from '#lib/platform/solver/highs-solver.ts';
import type { Solver } from '#lib/shared/linear-program.ts';
import { isNight, tenth } from '../../../../../../../tests/gate/night.ts';
import { anyInstance } from '../../domain/instance/any-instance.fixture.ts';
import { bestScore, type Score } from '../../domain/plan/brute-force.fixture.ts';
import { awayFrom, BAND_OF, brokenRules } from '../../domain/plan/hard-rules.fixture.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import type { GroupPlan, Help } from '../../domain/plan/plan.ts';
import { planGroups } from '../../domain/plan/plan-groups.ts';

/** Each is counted whole by brute force. */
const TERRITORIES = isNight ? 1000 : 40;

let solver: Solver;
beforeAll(async () => {
	solver = await loadHighsSolver();
});
const plan = (instance: Instance) => planGroups(instance, { solver, now: () => 0 })!;

/** What the plan reached, as the brute force counts it. */
function scoreOf({ applicants, offers }: Instance, { groups, proof }: GroupPlan): Score {
	const levels = new Map(applicants.map((one) => [one.id, one.levels]));
	const away = groups.map(({ band, members }) =>
		band === null
			? 0
			: members.reduce((sum, id) => sum + awayFrom(levels.get(id)!, BAND_OF[band]), 0)
	);
	const small = groups.filter(({ offer, members }) => {
		const { capacity } = offers.find(({ id }) => id === offer)!;
		return members.length < Math.min(6, capacity);
	});
	const distance = away.reduce((sum, one) => sum + one, 0);
	return [proof.placed, proof.waiting, -groups.length, -small.length, -distance];
}

test('small territories, a thousand at night, are grouped as brute force does, goal by goal, and no rule is broken', () => {
	for (let seed = 1; seed <= TERRITORIES; seed += 1) {
		const instance = anyInstance({ people: 4 + (seed % 9), offers: 2 + (seed % 3), seed });
		const made = plan(instance);
		expect(brokenRules(instance, made), `seed ${seed}`).toEqual([]);
		const best = bestScore(instance)!;
		scoreOf(instance, made).forEach((value, goal) =>
			expect(value, `seed ${seed}, goal ${goal}`).toBeCloseTo(best[goal]!, 5)
		);
		expect(made.proof).toMatchObject({ placedBound: made.proof.placed, gap: 0 });
		expect(made.proof.groupsBound).toBe(made.proof.groups);
	}
});

describe('somebody without a seat', () => {
	test('is told one thing that would help, and solving again with it places more people', () => {
		let helped = 0;
		const territories = tenth(60);
		for (let seed = 1; seed <= territories; seed += 1) {
			const instance = anyInstance({ people: 12, offers: 4, seed: 5000 + seed });
			const before = plan(instance);
			for (const { id, wouldHelp } of before.unplaced) {
				if (!wouldHelp) continue;
				helped += 1;
				expect(plan(asHelped(instance, id, wouldHelp)).proof.placed).toBeGreaterThan(
					before.proof.placed
				);
			}
		}
		expect(helped).toBeGreaterThan(0.8 * territories);
	});

	test('never waits longer than somebody alike who has the seat: nobody may envy', () => {
		for (let seed = 1; seed <= tenth(60); seed += 1) {
			const instance = anyInstance({ people: 14, offers: 3, seed: 9000 + seed });
			const { groups, unplaced } = plan(instance);
			const who = new Map(instance.applicants.map((one) => [one.id, one]));
			for (const { id } of unplaced) {
				for (const { members } of groups) {
					for (const seated of members) {
						const [out, inside] = [who.get(id)!, who.get(seated)!];
						if (out.party || inside.party || out.waitingDays <= inside.waitingDays) continue;
						const swapped = groups.map((one) =>
							one.members === members
								? { ...one, members: members.map((other) => (other === seated ? id : other)) }
								: one
						);
						const others = unplaced.map((one) => (one.id === id ? { ...one, id: seated } : one));
						const broken = brokenRules(instance, {
							groups: swapped,
							unplaced: others,
							proof: null as never
						});
						expect(broken, `seed ${seed}: ${id} for ${seated}`).not.toEqual([]);
					}
				}
			}
		}
	});
});

function asHelped(instance: Instance, id: string, help: Help): Instance {
	return {
		...instance,
		applicants: instance.applicants.map((one) =>
			one.id === id
				? {
						...one,
						slots: 'addSlot' in help ? [...one.slots, help.addSlot] : one.slots,
						centres: 'addCentre' in help ? [...one.centres, help.addCentre] : one.centres
					}
				: one
		),
		offers: instance.offers.map((one) =>
			'openOffer' in help && one.id === help.openOffer ? { ...one, minimum: 1 } : one
		)
	};
}

test('the same territory gives the same plan, whatever came before', () => {
	const instance = anyInstance({ people: 40, offers: 8, seed: 3 });
	const once = plan(instance);
	plan(anyInstance({ people: 30, offers: 6, seed: 4 }));
	expect(plan(instance)).toEqual(once);
});

test('who is locked stays, and a plan is made around her', () => {
	const instance = anyInstance({ people: 12, offers: 4, seed: 21 });
	const [first] = plan(instance).groups;
	const locked = first!.members.map((applicant) => ({ applicant, offer: first!.offer }));
	const again = { ...instance, locked };
	expect(brokenRules(again, plan(again))).toEqual([]);
});
