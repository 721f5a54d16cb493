import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import {
	listProgrammes,
	planGroup,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, record, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const DAYS = ['2026-12-01', '2026-12-08'];
let centre = '';
let animator = '';
let tests = 0;
let group = '';

beforeAll(async () => {
	centre = await openCentre(world, 'reserve');
	animator = (
		await world.asOperator([centre], (db) =>
			addStaffMember(db, { name: 'Camille Animatrice', role: 'animateur', centreId: centre })
		)
	).staffId;
});

const plan = (groupLabel: string, cycleLabel: string) =>
	world.as('animateur', centre, async (db) => {
		const programmes = await listProgrammes(db);
		return done(
			await planGroup(db, {
				programmeId: programmes.find(({ slug }) => slug === 'senou')!.id,
				year: 2026,
				cycleLabel,
				groupLabel,
				firstDay: DAYS[0]!,
				seances: 2,
				startsAt: `${8 + tests}:00`.padStart(5, '0'),
				endsAt: `${8 + tests}:50`.padStart(5, '0'),
				animators: [animator],
				skipped: []
			})
		).id;
	});

beforeEach(async () => {
	tests += 1;
	group = await plan(`Groupe ${tests}`, 'décembre');
});

/** The days on which the animator is taken by the group. */
async function taken(groupId = group): Promise<string[]> {
	const { rows } = await world.owner.query<{ day: string }>(
		`select to_char(s.day, 'YYYY-MM-DD') as day from bookings b join seances s on s.id = b.seance_id
		where s.group_id = $1 and b.staff_id = $2 order by s.day`,
		[groupId, animator]
	);
	return rows.map(({ day }) => day);
}

const cancelling = () =>
	draftOf({
		year: 2026,
		cycle: 'décembre',
		groups: {
			[`Groupe ${tests}`]: {
				days: DAYS,
				cancelledDays: [DAYS[1]!],
				lines: [[`ADAM Anna${tests}`, 1950, '..']]
			}
		}
	});

test('a register cancels a séance to come; taken back, its animator is taken again', async () => {
	expect(await taken()).toEqual(DAYS);
	const { importId } = await record(world, centre, cancelling());
	expect(await taken()).toEqual([DAYS[0]]);
	expect(await undo(world, centre, importId!)).toMatchObject({ undone: importId });
	expect(await taken()).toEqual(DAYS);
});

test('if she leads another group by then, the import stays, and it is said what holds her', async () => {
	const { importId } = await record(world, centre, cancelling());
	await world.as('direction', centre, (db) =>
		db.deleteFrom('bookings').where('staff_id', '=', animator).execute()
	);
	const other = await plan(`Autre ${tests}`, 'ailleurs');
	expect(await undo(world, centre, importId!)).toMatchObject({
		refusal: 'taken-since',
		message: expect.stringContaining('Camille Animatrice')
	});
	expect(await taken(other)).toEqual(DAYS);
	const { seances } = (await world.as('animateur', centre, (db) => showGroup(db, group)))!;
	expect(seances.map(({ cancelled }) => cancelled)).toEqual([false, true]);
});
