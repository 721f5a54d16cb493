import { describe, expect, test } from 'vitest';
import type { PlanLine } from './brute-plan.fixture.ts';
import { planReminders } from './plan-reminders.ts';
import { readPlanRequest } from './read-plan-request.ts';

const USUAL = {
	before: ['P1M', 'P7D', 'P1D', 'P0D'],
	zone: 'Europe/Paris',
	now: '2026-01-02T08:00:00Z',
	at: '10:00'
};

const plan = (line: Partial<PlanLine> & { deadline: string }) => {
	const request = readPlanRequest({ ...USUAL, ...line });
	if ('refusal' in request) throw new Error(request.message);
	return planReminders(request);
};
/** « P7D 2026-11-24T10:00:00+01:00 », and how it was moved. */
const sends = (line: Partial<PlanLine> & { deadline: string }) =>
	plan(line).sends.map(({ before, at, moved }) => [before, at, moved].filter(Boolean).join(' '));

test('four reminders of one deadline, in order of time whatever the order they are written in', () => {
	const told = [
		'P1M 2026-11-10T10:00:00+01:00',
		'P7D 2026-12-03T10:00:00+01:00',
		'P1D 2026-12-09T10:00:00+01:00',
		'P0D 2026-12-10T10:00:00+01:00'
	];
	expect(sends({ deadline: '2026-12-10' })).toEqual(told);
	expect(sends({ deadline: '2026-12-10', before: ['P0D', 'P7D', 'P1M', 'P1D'] })).toEqual(told);
	expect(plan({ deadline: '2026-12-10' }).tooLate).toEqual([]);
	expect(plan({ deadline: '2026-12-10', before: [] })).toEqual({ sends: [], tooLate: [] });
});

describe('the nominal day', () => {
	test.each([
		['2028-03-31', 'P1M', '2028-02-29'],
		['2028-03-30', 'P1M', '2028-02-29'],
		['2027-07-31', 'P1M', '2027-06-30'],
		['2027-03-02', 'P1M', '2027-02-02'],
		['2028-02-29', 'P1Y', '2027-02-27', 'closed-day'],
		['2027-12-31', 'P1M1D', '2027-11-29'],
		['2026-12-10', 'P1W', '2026-12-03']
	])('%s less %s is %s', (deadline, before, day, moved?: string) => {
		expect(plan({ deadline, before: [before] }).sends).toEqual([
			{ before, at: expect.stringContaining(`${day}T10:00:00+0`), moved: moved ?? null }
		]);
	});

	test.each([
		['Europe/Paris', '+01:00'],
		['Indian/Reunion', '+04:00'],
		['America/Martinique', '-04:00'],
		['Indian/Mayotte', '+03:00'],
		['Pacific/Noumea', '+11:00']
	])(
		'each deadline of a leap year has its four, each once, by the clocks of %s',
		(zone, offset) => {
			let deadline = Temporal.PlainDate.from('2028-01-01');
			for (; deadline.year === 2028; deadline = deadline.add({ days: 1 })) {
				for (const before of ['P1M', 'P30D', 'P7D', 'P1D']) {
					const planned = plan({ deadline: deadline.toString(), before: [before], zone });
					expect(planned).toMatchObject({ sends: [{ before }], tooLate: [] });
					const { at } = planned.sends[0]!;
					expect(at.slice(11, 19)).toBe('10:00:00');
					if (zone !== 'Europe/Paris') expect(at.slice(19)).toBe(offset);
				}
			}
		}
	);

	test('keeps its civil hour when clocks change', () => {
		const at = '09:00';
		expect(sends({ deadline: '2028-03-27', before: ['P2D', 'P0D'], at })).toEqual([
			'P2D 2028-03-25T09:00:00+01:00',
			'P0D 2028-03-27T09:00:00+02:00'
		]);
		expect(sends({ deadline: '2027-03-30', before: ['P3D', 'P0D'], at })).toEqual([
			'P3D 2027-03-27T09:00:00+01:00',
			'P0D 2027-03-30T09:00:00+02:00'
		]);
		expect(sends({ deadline: '2027-11-02', before: ['P3D', 'P0D'], at })).toEqual([
			'P3D 2027-10-30T09:00:00+02:00',
			'P0D 2027-11-02T09:00:00+01:00'
		]);
	});
});

describe('a closed day moves to the nearest allowed one before', () => {
	test.each([
		['a Sunday', '2026-12-13', {}, '2026-12-12T10:00:00+01:00 closed-day'],
		['a Saturday stays', '2026-12-12', {}, '2026-12-12T10:00:00+01:00'],
		['a holiday on a Saturday', '2026-08-15', {}, '2026-08-14T10:00:00+02:00 closed-day'],
		['Easter Monday, and Easter', '2027-03-29', {}, '2027-03-27T10:00:00+01:00 closed-day'],
		['a Sunday after Christmas', '2027-12-26', {}, '2027-12-24T10:00:00+01:00 closed-day'],
		['Good Friday', '2027-03-26', {}, '2027-03-26T10:00:00+01:00'],
		[
			'Good Friday in Alsace-Moselle',
			'2027-03-26',
			{ alsaceMoselle: true },
			'2027-03-25T10:00:00+01:00 closed-day'
		],
		['26 December', '2028-12-26', {}, '2028-12-26T10:00:00+01:00'],
		[
			'26 December in Alsace-Moselle',
			'2028-12-26',
			{ alsaceMoselle: true },
			'2028-12-23T10:00:00+01:00 closed-day'
		],
		['20 December', '2027-12-20', {}, '2027-12-20T10:00:00+01:00'],
		['Réunion', '2027-12-20', { zone: 'Indian/Reunion' }, '2027-12-18T10:00:00+04:00 closed-day'],
		[
			'Martinique',
			'2027-05-22',
			{ zone: 'America/Martinique' },
			'2027-05-21T10:00:00-04:00 closed-day'
		],
		[
			'Guadeloupe',
			'2027-05-27',
			{ zone: 'America/Guadeloupe' },
			'2027-05-26T10:00:00-04:00 closed-day'
		],
		['Mayotte', '2027-04-27', { zone: 'Indian/Mayotte' }, '2027-04-26T10:00:00+03:00 closed-day'],
		['Guyane', '2027-06-10', { zone: 'America/Cayenne' }, '2027-06-09T10:00:00-03:00 closed-day'],
		[
			'a zone in small letters',
			'2027-12-20',
			{ zone: 'indian/reunion' },
			'2027-12-18T10:00:00+04:00 closed-day'
		],
		[
			'14 July in Nouméa',
			'2027-07-14',
			{ zone: 'Pacific/Noumea' },
			'2027-07-13T10:00:00+11:00 closed-day'
		]
	])('%s: %s', (_, deadline, place, told) => {
		expect(sends({ deadline, before: ['P0D'], ...place })).toEqual([`P0D ${told}`]);
	});
});

describe('a missed one', () => {
	// A Thursday; a week before it, 3 December.
	const deadline = '2026-12-10';
	const weekBefore = (now: string) => plan({ deadline, before: ['P7D'], now });

	test('is one whose instant is before now; now itself is on time', () => {
		expect(weekBefore('2026-12-03T09:00:00Z').sends).toEqual([
			{ before: 'P7D', at: '2026-12-03T10:00:00+01:00', moved: null }
		]);
		expect(weekBefore('2026-12-03T09:00:00.001Z').sends).toEqual([
			{ before: 'P7D', at: '2026-12-03T10:01:00+01:00', moved: 'late' }
		]);
	});

	test.each([
		['at once, on the minute', '2026-12-03T12:34:00Z', '2026-12-03T13:34:00+01:00'],
		['at once, rounded up', '2026-12-03T12:34:00.000000001Z', '2026-12-03T13:35:00+01:00'],
		['the last minute of the window', '2026-12-03T17:59:00Z', '2026-12-03T18:59:00+01:00'],
		['its end is outside', '2026-12-03T18:00:00Z', '2026-12-04T09:00:00+01:00'],
		['rounded up to its end', '2026-12-03T17:59:30Z', '2026-12-04T09:00:00+01:00'],
		['before it opens', '2026-12-04T04:00:00Z', '2026-12-04T09:00:00+01:00'],
		['its start is inside', '2026-12-04T08:00:00Z', '2026-12-04T09:00:00+01:00'],
		['a Saturday evening', '2026-12-05T19:00:00Z', '2026-12-07T09:00:00+01:00'],
		['a Sunday noon', '2026-12-06T11:00:00Z', '2026-12-07T09:00:00+01:00'],
		['the day itself', '2026-12-10T17:59:00Z', '2026-12-10T18:59:00+01:00']
	])('leaves at the first allowed minute: %s', (_, now, at) => {
		expect(weekBefore(now)).toEqual({ sends: [{ before: 'P7D', at, moved: 'late' }], tooLate: [] });
	});

	test.each([
		['the day itself, once the window is closed', deadline, '2026-12-10T18:00:00Z'],
		['the day after', deadline, '2026-12-11T09:00:00Z'],
		['a year after', deadline, '2027-12-11T09:00:00Z'],
		['the Saturday evening before a Sunday', '2026-12-13', '2026-12-12T18:00:00Z'],
		['a closed day itself', '2026-12-13', '2026-12-13T09:30:00Z']
	])('goes to the worklist when it can no longer leave: %s', (_, day, now) => {
		expect(plan({ deadline: day, now })).toEqual({
			sends: [],
			tooLate: ['P1M', 'P7D', 'P1D', 'P0D']
		});
	});

	test('that was moved to the day before is missed from there', () => {
		expect(plan({ deadline: '2026-12-21', before: ['P1D'], now: '2026-12-20T08:00:00Z' })).toEqual({
			sends: [{ before: 'P1D', at: '2026-12-21T09:00:00+01:00', moved: 'late' }],
			tooLate: []
		});
	});

	test('leaves alone: the one with the smallest offset, the others are too late', () => {
		expect(plan({ deadline, now: '2026-12-08T12:00:00Z' })).toEqual({
			sends: [
				{ before: 'P7D', at: '2026-12-08T13:00:00+01:00', moved: 'late' },
				{ before: 'P1D', at: '2026-12-09T10:00:00+01:00', moved: null },
				{ before: 'P0D', at: '2026-12-10T10:00:00+01:00', moved: null }
			],
			tooLate: ['P1M']
		});
		expect(
			plan({ deadline, now: '2026-12-10T12:00:00Z', before: ['P1D', 'P0D', 'P7D', 'P1M'] })
		).toEqual({
			sends: [{ before: 'P0D', at: '2026-12-10T13:00:00+01:00', moved: 'late' }],
			tooLate: ['P1M', 'P7D', 'P1D']
		});
	});

	test('is never late in a window of one minute, twice', () => {
		const window = { from: '10:00', until: '10:01' };
		expect(plan({ deadline, before: ['P1D'], window, now: '2026-12-09T09:00:01Z' }).sends).toEqual([
			{ before: 'P1D', at: '2026-12-10T10:00:00+01:00', moved: 'late' }
		]);
	});
});

describe('never two of one deadline on one local day', () => {
	test('the smaller offset stays, and the other is in neither list', () => {
		expect(plan({ deadline: '2026-12-13', before: ['P1D', 'P0D'] })).toEqual({
			sends: [{ before: 'P0D', at: '2026-12-12T10:00:00+01:00', moved: 'closed-day' }],
			tooLate: []
		});
	});

	test('a late one gives way, and what it left behind stays too late', () => {
		expect(plan({ deadline: '2026-12-10', now: '2026-12-09T08:30:00Z' })).toEqual({
			sends: [
				{ before: 'P1D', at: '2026-12-09T10:00:00+01:00', moved: null },
				{ before: 'P0D', at: '2026-12-10T10:00:00+01:00', moved: null }
			],
			tooLate: ['P1M']
		});
	});

	test('offsets compare as they fall: P30D comes before P1M in a short month, after in a long one', () => {
		const now = '2027-03-20T11:00:00Z';
		const before = ['P1M', 'P30D'];
		// 25 March: 25 and 23 February. 15 April: 15 and 16 March.
		expect(plan({ deadline: '2027-03-25', before, now }).tooLate).toEqual(['P30D']);
		expect(plan({ deadline: '2027-04-15', before, now }).tooLate).toEqual(['P1M']);
	});

	test('of two that fall on one day the first written stays; one written twice is one', () => {
		expect(sends({ deadline: '2026-12-10', before: ['P1W', 'P7D', 'P1W'] })).toEqual([
			'P1W 2026-12-03T10:00:00+01:00'
		]);
		expect(sends({ deadline: '2026-12-10', before: ['P7D', 'P1W'] })).toEqual([
			'P7D 2026-12-03T10:00:00+01:00'
		]);
		expect(
			plan({ deadline: '2026-12-10', before: ['P7D', 'P7D', 'P0D'], now: '2026-12-31T00:00Z' })
		).toEqual({ sends: [], tooLate: ['P7D', 'P0D'] });
	});
});

describe('a deadline written down late', () => {
	const written = (since: string, more: Partial<PlanLine> = {}) =>
		plan({
			deadline: '2026-12-10',
			before: ['P1M', 'P7D'],
			since,
			now: '2026-12-04T09:00:00Z',
			...more
		});

	test('never had what would have left before: it is in neither list', () => {
		expect(written('2026-12-03T09:00:01Z')).toEqual({ sends: [], tooLate: [] });
		expect(written('2026-11-20T09:00:00Z')).toEqual({
			sends: [{ before: 'P7D', at: '2026-12-04T10:00:00+01:00', moved: 'late' }],
			tooLate: []
		});
	});

	test('had what leaves at that very instant', () => {
		expect(written('2026-12-03T09:00:00Z').sends).toMatchObject([{ before: 'P7D', moved: 'late' }]);
	});

	test('counts from the instant when it would leave, once moved', () => {
		// Sunday 13 December less nothing is Saturday at ten, and it is Saturday at noon.
		const noon = '2026-12-12T11:00:00Z';
		expect(written(noon, { deadline: '2026-12-13', before: ['P0D'], now: noon })).toEqual({
			sends: [],
			tooLate: []
		});
	});
});
