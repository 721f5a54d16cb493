import { beforeEach, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { readSeasonCounts } from './read-season-counts.ts';
import { goldenCentre, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
let centre: StoredCentre;
/** A cycle whose people are also in others of 2018. */
let cycleId: string;
let shared: number;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	const { rows } = await world.owner.query<{ cycleId: string; shared: number }>(
		`select g.cycle_id as "cycleId", count(distinct e.person_id) as shared
		from enrolments e join workshop_groups g on g.id = e.group_id
		where e.centre_id = $1 and exists (select from attendances a where a.enrolment_id = e.id)
			and exists (select from enrolments o join workshop_groups h on h.id = o.group_id
				where o.person_id = e.person_id and h.cycle_id <> g.cycle_id)
		group by g.cycle_id order by shared desc, "cycleId" limit 1`,
		[centre.id]
	);
	({ cycleId, shared } = rows[0]!);
});

const move = (change: string) =>
	world.owner.query(
		`update seances s set day = ${change} from workshop_groups g
		where g.id = s.group_id and g.cycle_id = $1`,
		[cycleId]
	);
const returning = async () => {
	const read = (year: number) =>
		world.as('direction', centre.id, (db) => readSeasonCounts(db, centre, year));
	return (await read(2018)).people.returningPeople;
};

test('a cycle counted in another year says nothing of when people came: its days do', async () => {
	expect(shared).toBeGreaterThan(0);
	await world.owner.query('update cycles set year = 2017 where id = $1', [cycleId]);
	expect(await returning()).toBe(0);
	await move(`day - interval '1 year'`);
	expect(await returning()).toBe(shared);
});

test('a cycle of the year that had begun before it makes its people returning', async () => {
	expect(await returning()).toBe(0);
	await move(`day - interval '1 year'`);
	expect(await returning()).toBeGreaterThanOrEqual(shared);
});

test('a list with no mark at all is no visit', async () => {
	await world.owner.query('update cycles set year = 2017 where id = $1', [cycleId]);
	await move(`day - interval '1 year'`);
	await world.owner.query(
		`delete from attendances a using seances s, workshop_groups g
		where s.id = a.seance_id and g.id = s.group_id and g.cycle_id = $1`,
		[cycleId]
	);
	expect(await returning()).toBe(0);
});
