import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFacts } from './any-facts.fixture.ts';
import {
	countByOrigin,
	countOrigins,
	countSteps,
	inView,
	keyOf,
	PAGE_SIZE,
	pageOf
} from './funnel-page.ts';
import { FUNNEL_STEPS } from './funnel-status.ts';
import { stand } from './stand.ts';
import type { View } from './step-names.ts';

const TODAY = '2026-11-24';
const VIEWS: View[] = ['to-follow', ...FUNNEL_STEPS];
const looking = { today: TODAY, seesAttendance: true };
const person = fc.record({
	facts: anyFacts(TODAY),
	entryId: fc.option(fc.constant('entry'), { nil: null }),
	origin: fc.option(fc.constantFrom('herself', 'partner'), { nil: null }),
	personId: fc.uuid()
});
const crowd = (size: number) =>
	fc
		.uniqueArray(person, { maxLength: size, selector: ({ personId }) => personId })
		.map((people) => people.map(({ facts, ...known }) => stand({ ...facts, ...known }, looking)));

describe('nobody sits in a step unseen', () => {
	test('the counts of the steps add up to everybody, and each opens exactly its people', () => {
		fc.assert(
			fc.property(crowd(60), (people) => {
				const { total, steps, toFollow } = countSteps(people);
				expect(total).toBe(people.length);
				expect(Object.values(steps).reduce((sum, count) => sum + count, 0)).toBe(total);
				for (const step of FUNNEL_STEPS) expect(inView(people, step)).toHaveLength(steps[step]);
				expect(inView(people, 'to-follow')).toHaveLength(toFollow);
				const origins = countOrigins(people);
				expect(origins.reduce((sum, { count }) => sum + count, 0)).toBe(total);
				const byOrigin = countByOrigin(people);
				for (const step of FUNNEL_STEPS) {
					expect(byOrigin.reduce((sum, { counts }) => sum + counts.steps[step], 0)).toBe(
						steps[step]
					);
				}
			})
		);
	});

	test('page after page shows everybody of a view, once, in one order', () => {
		fc.assert(
			fc.property(crowd(4 * PAGE_SIZE), fc.constantFrom(...VIEWS), (people, view) => {
				const all = inView(people, view);
				const seen: string[] = [];
				for (let after: string | null = null; ;) {
					const { lines, next }: ReturnType<typeof pageOf<(typeof all)[number]>> = pageOf(
						all,
						view,
						after
					);
					expect(lines.length).toBeLessThanOrEqual(PAGE_SIZE);
					seen.push(...lines.map(({ personId }) => personId));
					if (next === null) break;
					after = next;
				}
				expect(seen.toSorted()).toEqual(all.map(({ personId }) => personId).toSorted());
			}),
			{ numRuns: 50 }
		);
	});
});

test('a page goes on where it stopped, though its last person has moved on meanwhile', () => {
	const many = Array.from({ length: 2 * PAGE_SIZE }, (_, nth) => ({
		...stand(
			{
				onListOn: '2026-10-01',
				withdrawal: null,
				invitation: null,
				call: null,
				cameOn: null,
				commitment: null,
				pause: null,
				seat: null,
				whereTo: null,
				entryId: `e${nth}`,
				origin: null
			},
			looking
		),
		personId: String(nth).padStart(3, '0')
	}));
	const first = pageOf(many, 'on-the-list', null);
	const without = many.filter(({ personId }) => personId !== first.lines.at(-1)!.personId);
	const second = pageOf(without, 'on-the-list', first.next);
	expect(second.lines[0]!.personId).toBe(String(PAGE_SIZE).padStart(3, '0'));
	expect(second.next).toBeNull();
	expect(keyOf(many[0]!, 'on-the-list')).toBe('2026-10-01~000');
});

describe('who does not see the sheets', () => {
	const seat = {
		enrolmentId: 'e',
		groupId: 'g',
		enrolledOn: '2026-09-01',
		leftOn: null,
		leftBecause: null,
		isCancelled: false,
		firstPresentOn: '2026-09-16',
		isMarked: true,
		lastDay: '2027-01-20'
	};
	const facts = { ...base(), seat };

	test('reads « placed » of who came, of who went through, of who never came', () => {
		const desk = { today: TODAY, seesAttendance: false };
		for (const change of [
			{},
			{ lastDay: '2026-11-20' },
			{ lastDay: '2026-11-20', firstPresentOn: null }
		]) {
			const { status } = stand({ ...facts, seat: { ...seat, ...change } }, desk);
			expect(status).toEqual({ step: 'placed', since: '2026-09-01', because: null });
		}
		expect(stand(facts, looking).status.step).toBe('active');
	});

	function base() {
		return {
			onListOn: '2026-08-01',
			withdrawal: null,
			invitation: null,
			call: null,
			cameOn: null,
			commitment: null,
			pause: null,
			whereTo: null,
			entryId: 'entry',
			origin: null
		};
	}
});
