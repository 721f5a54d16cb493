import { describe, expect, it } from 'vitest';
import { draftOf, type Sheet } from './plan-import.fixture.ts';
import type { KnownCycle, KnownGroup } from './plan-import-known.ts';
import { matchSeason } from './plan-import-season.ts';

const thursdays = ['2018-01-11', '2018-01-18', '2018-01-25', '2018-02-01'];
const morning = { weekday: 4, startsAt: '09:00', endsAt: '10:30' } as const;

function knownGroup(label: string, days: string[], slot?: typeof morning): KnownGroup {
	return {
		id: label || 'unnamed',
		label,
		weekday: slot?.weekday ?? null,
		startsAt: slot?.startsAt ?? null,
		endsAt: slot?.endsAt ?? null,
		venue: null,
		importId: 'first',
		animators: [],
		sightings: new Map(),
		seances: days.map((day) => ({
			id: day,
			day,
			startsAt: null,
			plannedMinutes: 90,
			importId: 'first',
			cameFromImport: true,
			cancellation: null,
			workedOn: false
		}))
	};
}

function knownCycle(label: string, ...groups: KnownGroup[]): KnownCycle {
	return { id: label, programme: 'senou', year: 2018, label, cancellation: null, groups };
}

function match(sheet: Sheet, ...known: KnownCycle[]) {
	const draft = draftOf(sheet);
	const { cycles, groups } = matchSeason(draft, known);
	const [cycle] = draft.cycles;
	return {
		cycle: cycles.get(cycle!)?.label,
		groups: cycle!.groups.map((group) => groups.get(group)?.label)
	};
}

const group = (days = thursdays, slot?: typeof morning) => ({ days, slot, lines: [] });

describe('recognising a season', () => {
	it('knows a cycle by its label, however it is written', () => {
		const known = knownCycle('Janvier - Février', knownGroup('Groupe 1', thursdays));
		expect(match({ groups: { 'groupe 1': group() } }, known)).toEqual({
			cycle: 'Janvier - Février',
			groups: ['Groupe 1']
		});
	});

	it('knows a renamed cycle by half of its days, and no less', () => {
		const known = knownCycle('hiver', knownGroup('Groupe 1', thursdays));
		const half = [...thursdays.slice(0, 2), '2018-03-08', '2018-03-15'];
		expect(match({ groups: { 'Groupe 1': group(half) } }, known).cycle).toBe('hiver');
		const less = [thursdays[0]!, '2018-03-01', '2018-03-08', '2018-03-15'];
		expect(match({ groups: { 'Groupe 1': group(less) } }, known).cycle).toBeUndefined();
	});

	it('never takes another programme or another year', () => {
		const known = knownCycle('janvier-février', knownGroup('Groupe 1', thursdays));
		const sheet = { groups: { 'Groupe 1': group() } };
		expect(match({ ...sheet, programme: 'ateliers' }, known).cycle).toBeUndefined();
		expect(match({ ...sheet, year: 2019 }, known).cycle).toBeUndefined();
	});

	it('knows a renamed group by its hours, else by its days', () => {
		const other = knownGroup('B', ['2018-01-12']);
		const byHours = knownCycle('janvier-février', other, knownGroup('A', ['2018-03-01'], morning));
		expect(match({ groups: { Matin: group(thursdays, morning) } }, byHours).groups).toEqual(['A']);
		const byDays = knownCycle('janvier-février', other, knownGroup('A', thursdays));
		expect(match({ groups: { Matin: group() } }, byDays).groups).toEqual(['A']);
	});

	it('does not take two groups without a name for one when their hours differ', () => {
		const known = knownCycle('janvier-février', knownGroup('', thursdays, morning));
		const afternoon = {
			...morning,
			startsAt: '14:00',
			endsAt: '15:30'
		} as unknown as typeof morning;
		expect(match({ groups: { '': group(thursdays, afternoon) } }, known).groups).toEqual([
			undefined
		]);
		expect(match({ groups: { '': group(thursdays, morning) } }, known).groups).toEqual(['']);
	});
});
