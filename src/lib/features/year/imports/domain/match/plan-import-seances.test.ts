import { describe, expect, it } from 'vitest';
import type { KnownSeance } from './plan-import-known.ts';
import { pairSeances } from './plan-import-seances.ts';
import type { DraftSeance } from '../register.ts';

const place = { file: 'registre.xlsx', sheet: 'F1', cell: 'D1' };

function known(day: string, more: Partial<KnownSeance> = {}): KnownSeance {
	return {
		id: `known ${day}`,
		day,
		startsAt: null,
		plannedMinutes: 90,
		importId: 'first',
		cameFromImport: true,
		cancellation: null,
		workedOn: false,
		...more
	};
}

function drafted(date: string, startsAt?: string): DraftSeance {
	return { key: date, date, startsAt, minutes: 90, yearInferred: false, place };
}

function pairs(drafts: DraftSeance[], knowns: KnownSeance[]) {
	const { pairs: found, gone } = pairSeances(drafts, knowns);
	return {
		pairs: [...found].map(([draft, seance]) => `${draft.date} = ${seance.day}`),
		gone: gone.map(({ day }) => day)
	};
}

describe('recognising séances', () => {
	it('pairs the same days, and tells what is new and what is gone', () => {
		expect(
			pairs(
				['2018-01-11', '2018-01-18', '2018-02-08'].map((day) => drafted(day)),
				['2018-01-04', '2018-01-11', '2018-01-18'].map((day) => known(day))
			)
		).toEqual({
			pairs: ['2018-01-11 = 2018-01-11', '2018-01-18 = 2018-01-18'],
			gone: ['2018-01-04']
		});
	});

	it('takes a date between the same two for one that moved', () => {
		expect(
			pairs(
				['2018-01-11', '2018-01-19', '2018-01-25'].map((day) => drafted(day)),
				['2018-01-11', '2018-01-18', '2018-01-25'].map((day) => known(day))
			).pairs
		).toContain('2018-01-19 = 2018-01-18');
	});

	it('moves nothing between two registers that share less than half of their days', () => {
		expect(
			pairs(
				['2018-01-11', '2018-02-02', '2018-02-09'].map((day) => drafted(day)),
				['2018-01-11', '2018-01-18', '2018-01-25'].map((day) => known(day))
			)
		).toEqual({ pairs: ['2018-01-11 = 2018-01-11'], gone: ['2018-01-18', '2018-01-25'] });
	});

	it('never takes a séance added on screen for one that moved', () => {
		expect(
			pairs(
				['2018-01-11', '2018-01-20'].map((day) => drafted(day)),
				[known('2018-01-11'), known('2018-01-18', { importId: null, cameFromImport: false })]
			).pairs
		).toEqual(['2018-01-11 = 2018-01-11']);
	});

	it('tells two séances of one day apart by their hour', () => {
		const { pairs: found } = pairSeances(
			[drafted('2018-01-11', '14:00'), drafted('2018-01-11', '09:00')],
			[known('2018-01-11', { startsAt: '09:00' }), known('2018-01-11', { startsAt: '14:00' })]
		);
		for (const [draft, seance] of found) expect(seance.startsAt).toBe(draft.startsAt);
		expect(found.size).toBe(2);
	});
});
