import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	EUROSTAT_ACTIVITIES,
	EUROSTAT_STATUS,
	eurostatActivities,
	eurostatLevel,
	eurostatRange,
	inseeMarks
} from '../../index.ts';

const idsOf = (domain: string, list: string | null = null) =>
	EUROSTAT_ACTIVITIES.filter((one) => one.domain === domain && one.list === list).map(
		({ id }) => id
	);
const area = (domain: 'information' | 'communication' | 'problemSolving' | 'software') => {
	return (...done: string[]) => eurostatLevel(done).areas[domain];
};

describe('the table of the notes, area by area', () => {
	test('its lists are there, and said to be verified', () => {
		expect(idsOf('information')).toHaveLength(5);
		expect(idsOf('communication')).toHaveLength(4);
		expect([idsOf('problemSolving', 'A').length, idsOf('problemSolving', 'B').length]).toEqual([
			3, 4
		]);
		expect([idsOf('software', 'A').length, idsOf('software', 'B').length]).toEqual([3, 3]);
		expect(EUROSTAT_STATUS.status).toBe('à vérifier');
	});

	test.each(['information', 'communication'] as const)('%s: one is basic, two are above', (one) => {
		const [first, second] = idsOf(one);
		expect(area(one)()).toBe('none');
		expect(area(one)(first!)).toBe('basic');
		expect(area(one)(first!, second!)).toBe('above');
	});

	test('problem solving: above needs one of each list, however many of one', () => {
		const level = area('problemSolving');
		expect(level()).toBe('none');
		expect(level(...idsOf('problemSolving', 'A'))).toBe('basic');
		expect(level(...idsOf('problemSolving', 'B'))).toBe('basic');
		expect(level('install', 'banking')).toBe('above');
	});

	test('software: the first list is basic, one of the second is above', () => {
		const level = area('software');
		expect(level()).toBe('none');
		expect(level(...idsOf('software', 'A'))).toBe('basic');
		expect(level('mixed-document')).toBe('above');
	});
});

describe('overall, and INSEE’s marks', () => {
	const basicEverywhere = ['emails', 'copy-files', 'install', 'word-processing'];
	const aboveEverywhere = [...basicEverywhere, 'calls', 'health-information', 'buy', 'code'];

	test('none, low, basic, above', () => {
		expect(eurostatLevel([]).overall).toBe('none');
		expect(eurostatLevel(['emails']).overall).toBe('low');
		expect(eurostatLevel(basicEverywhere.slice(0, 3)).overall).toBe('low');
		expect(eurostatLevel(basicEverywhere).overall).toBe('basic');
		expect(eurostatLevel([...basicEverywhere, 'calls']).overall).toBe('basic');
		expect(eurostatLevel(aboveEverywhere).overall).toBe('above');
	});

	test('« illectronisme » is nothing anywhere, or no internet; « incapacité » is nothing somewhere', () => {
		expect(inseeMarks(eurostatLevel([]))).toMatchObject({ lacksAll: true, lacksOne: true });
		expect(inseeMarks(eurostatLevel(['emails', 'calls']))).toEqual({
			marks: { information: 0, communication: 2, problemSolving: 0, software: 0 },
			lacksAll: false,
			lacksOne: true
		});
		expect(inseeMarks(eurostatLevel(basicEverywhere))).toMatchObject({ lacksOne: false });
		expect(inseeMarks(eurostatLevel(aboveEverywhere), false)).toMatchObject({ lacksAll: true });
	});
});

test('what was not asked is neither done nor undone: the level is a range', () => {
	const nothing = eurostatRange(new Map());
	expect([nothing.least.overall, nothing.most.overall]).toEqual(['none', 'above']);
	const some = eurostatRange(
		new Map([...idsOf('software', 'B').map((id) => [id, false] as const), ['spreadsheet', true]])
	);
	expect([some.least.areas.software, some.most.areas.software]).toEqual(['basic', 'basic']);
});

test('a person who does one more thing never loses a level', () => {
	const ids = EUROSTAT_ACTIVITIES.map(({ id }) => id);
	const order = ['none', 'low', 'basic', 'above'];
	fc.assert(
		fc.property(fc.subarray(ids), fc.constantFrom(...ids), (done, more) => {
			const [before, after] = [eurostatLevel(done), eurostatLevel([...done, more])];
			return order.indexOf(after.overall) >= order.indexOf(before.overall);
		})
	);
});

test('only what she does by herself counts as an activity', () => {
	const items = [
		{ id: 'lire', eurostat: 'emails' },
		{ id: 'acheter', eurostat: 'buy' },
		{ id: 'souris', eurostat: null }
	];
	const answers = [
		{ item: 'lire', answer: 2 },
		{ item: 'acheter', answer: 1 },
		{ item: 'souris', answer: 2 }
	] as const;
	expect([...eurostatActivities(answers, items)]).toEqual(['emails']);
});
