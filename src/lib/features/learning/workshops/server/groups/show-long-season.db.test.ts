import { beforeEach, expect, test } from 'vitest';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';
import { type SeasonPart, showSeason } from './show-season.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

/** Thirty days before today, and the day before it: a sheet of that one is no more asked for. */
const THIRTY_DAYS_AGO = '2026-10-25';
const OVER = '2026-10-24';

beforeEach(async () => {
	await world.owner.query('delete from cycles; delete from people');
});

const season = (part?: SeasonPart, year = 2026) => act((db) => showSeason(db, year, TODAY, part));
const senou = () => workshop.programmes.get('senou')!;

/** Groups of one séance, beside one that was planned: one statement, where sixty plans take seconds. */
async function planAlike(groupId: string, count: number, day: string) {
	await world.owner.query(
		`with one as (select * from workshop_groups where id = $1), planned as (
			insert into workshop_groups (centre_id, cycle_id, label, recorded_at)
			select centre_id, cycle_id, 'comme lui ' || n, now() from one, generate_series(1, $2::int) n
			returning id, centre_id
		)
		insert into seances (centre_id, group_id, day, planned_minutes, recorded_at)
		select centre_id, id, $3, 90, now() from planned`,
		[groupId, count, day]
	);
}

/** A cycle whose groups all ended that day. */
async function planCycle(cycleLabel: string, groups: number, day = OVER, year = 2026) {
	const groupId = await workshop.plan({ cycleLabel, year, firstDay: day, seances: 1 });
	await planAlike(groupId, groups - 1, day);
	return groupId;
}

const counts = (cycles: Awaited<ReturnType<typeof season>>) =>
	cycles.map(({ label, groups, overGroups }) => [label, groups.length, overGroups]);

test('a season of sixty groups is told whole; one more, and those that are over are counted', async () => {
	await planCycle('automne', 60);
	await planCycle('hiver', 1, '2027-01-05', 2027);
	expect(counts(await season())).toEqual([['automne', 60, 0]]);
	await planCycle('été', 1);
	expect(counts(await season())).toEqual([
		['automne', 0, 60],
		['été', 0, 1]
	]);
});

test('a group is over thirty-one days after its last séance, whatever is left to fill; without any, it is not', async () => {
	await planCycle('automne', 58);
	const ended = await workshop.plan({
		cycleLabel: 'automne',
		firstDay: THIRTY_DAYS_AGO,
		seances: 1
	});
	const going = await workshop.plan({ cycleLabel: 'automne', firstDay: TODAY, seances: 2 });
	const empty = await workshop.plan({ cycleLabel: 'automne' });
	await world.owner.query('delete from seances where group_id = $1', [empty]);
	await workshop.enrol(going, 'Aubert');
	const [cycle] = await season();
	expect(cycle).toMatchObject({ firstDay: OVER, lastDay: '2026-12-01', overGroups: 58 });
	const told = new Map(cycle!.groups.map((group) => [group.id, group]));
	expect([...told.keys()].sort()).toEqual([ended, going, empty].sort());
	expect(told.get(ended)).toMatchObject({ toFill: 1, seances: 1, held: 0 });
	expect(told.get(going)).toMatchObject({ enrolled: 1, toFill: 1, seances: 2, nextDay: TODAY });
	expect(told.get(empty)).toMatchObject({ toFill: 0, seances: 0, nextDay: null });
});

test('a cycle asked for by itself is told whole, with its figures', async () => {
	const groupId = await planCycle('automne', 61);
	const enrolmentId = await workshop.enrol(groupId, 'Aubert', OVER);
	const [seanceId] = await workshop.seances(groupId);
	const marks = new Map([[enrolmentId, { kind: 'present' as const }]]);
	const sheet = { seanceId: seanceId!, marks, realMinutes: null, today: TODAY };
	done(await act((db) => saveAttendance(db, sheet)));
	await planCycle('été', 1);
	const [asked] = await season();
	expect(asked!.overGroups).toBe(61);
	const whole = await season({ programmeId: senou(), cycleId: asked!.id });
	expect(counts(whole)).toEqual([['automne', 61, 0]]);
	expect(whole[0]).toMatchObject({ id: asked!.id, firstDay: OVER, lastDay: OVER });
	expect(whole[0]!.groups.find(({ id }) => id === groupId)).toMatchObject({
		enrolled: 1,
		held: 1,
		seances: 1
	});
});

test('a cycle of another programme, year or centre is not there', async () => {
	await planCycle('automne', 1);
	const [{ id: cycleId } = { id: '' }] = await season();
	expect(await season({ programmeId: senou(), cycleId })).toHaveLength(1);
	expect(await season({ programmeId: workshop.programmes.get('fablab')!, cycleId })).toEqual([]);
	expect(await season({ programmeId: senou(), cycleId }, 2025)).toEqual([]);
	const neighbour = await world.addCentre('la-digue');
	const there = await world.as('direction', neighbour, (db) =>
		showSeason(db, 2026, TODAY, { cycleId })
	);
	expect(there).toEqual([]);
});

test('a past year says how many groups each cycle had, in the order of their first days', async () => {
	await planCycle('printemps', 40, '2025-04-08', 2025);
	await planCycle('hiver', 21, '2025-01-07', 2025);
	expect(counts(await season({}, 2025))).toEqual([
		['hiver', 0, 21],
		['printemps', 0, 40]
	]);
	expect(await season({}, 2025)).toMatchObject([
		{ firstDay: '2025-01-07', lastDay: '2025-01-07' },
		{ firstDay: '2025-04-08', lastDay: '2025-04-08' }
	]);
});

test('a programme asked for by itself is long or not by its own groups', async () => {
	await planCycle('automne', 61);
	const programmeId = workshop.programmes.get('fablab')!;
	await workshop.plan({ programmeId, cycleLabel: 'année', firstDay: OVER, seances: 1 });
	expect(counts(await season()).toSorted()).toEqual([
		['année', 0, 1],
		['automne', 0, 61]
	]);
	expect(counts(await season({ programmeId }))).toEqual([['année', 1, 0]]);
	expect(counts(await season({ programmeId: senou() }))).toEqual([['automne', 0, 61]]);
});
