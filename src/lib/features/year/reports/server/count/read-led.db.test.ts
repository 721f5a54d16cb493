import { beforeEach, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { readLed } from './read-led.ts';
import { goldenCentre, programmeId, type StoredCentre } from './stored-season.fixture.ts';

const world = useTestDatabase();
/** As the fixture names it in the database. */
const own = () => centre.slug;
let centre: StoredCentre;
let senou: string;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
});

const led = async (slug = 'senou') =>
	(await world.as('direction', centre.id, (db) => readLed(db, 2018))).find(
		({ programme }) => programme === slug
	);

const colleague = (name: string) =>
	world.asOperator([centre.id], async (db) => {
		const member = { name, role: 'animateur', centreId: centre.id } as const;
		return (await addStaffMember(db, member)).staffId;
	});

test('groups that say nothing met at the centre, and nobody is named', async () => {
	expect(await led()).toEqual({ programme: 'senou', animators: [], places: [own()] });
});

test('who leads its groups or one of its séances, and where, once each, in order of name', async () => {
	const { rows } = await world.owner.query<{ seance: string }>(
		`update seances s set venue = 'Médiathèque' from workshop_groups g
		join cycles c on c.id = g.cycle_id
		where g.id = s.group_id and c.programme_id = $1 and s.id = (
			select t.id from seances t join workshop_groups h on h.id = t.group_id
			join cycles d on d.id = h.cycle_id where d.programme_id = $1 order by t.id limit 1)
		returning s.id as seance`,
		[senou]
	);
	const { seance } = rows[0]!;
	await world.owner.query(
		`insert into group_animators (group_id, staff_id, centre_id, recorded_at)
		select g.id, $2, g.centre_id, now() from workshop_groups g
		join cycles c on c.id = g.cycle_id where c.programme_id = $1`,
		[senou, await colleague('Zoé Test')]
	);
	await world.owner.query(
		`insert into seance_animators (seance_id, staff_id, centre_id, recorded_at)
		values ($1, $2, $3, now())`,
		[seance, await colleague('Amina Test'), centre.id]
	);
	expect(await led()).toEqual({
		programme: 'senou',
		animators: ['Amina Test', 'Zoé Test'],
		places: [own(), 'Médiathèque'].toSorted()
	});
	expect((await led('ateliers'))!.animators).toEqual([]);
});

test('a séance that was called off says nothing of where one met, nor of who led it', async () => {
	await world.owner.query(
		`with off as (
			update seances s set venue = 'Ailleurs' from workshop_groups g
			join cycles c on c.id = g.cycle_id
			where g.id = s.group_id and c.programme_id = $1 and s.id = (
				select t.id from seances t join workshop_groups h on h.id = t.group_id
				join cycles d on d.id = h.cycle_id where d.programme_id = $1 order by t.id limit 1)
			returning s.id, s.centre_id
		), led as (
			insert into seance_animators (seance_id, staff_id, centre_id, recorded_at)
			select id, $2, centre_id, now() from off
		)
		insert into seance_cancellations (seance_id, centre_id, recorded_at)
		select id, centre_id, now() from off`,
		[senou, await colleague('Zoé Test')]
	);
	expect(await led()).toMatchObject({ places: [own()], animators: [] });
});

test('a group that never met where it says is told where it met; its room, whatever was written', async () => {
	await world.owner.query(
		`update seances s set venue = 'Mairie' from workshop_groups g join cycles c on c.id = g.cycle_id
		where g.id = s.group_id and c.programme_id = $1`,
		[senou]
	);
	expect((await led())!.places).toEqual(['Mairie']);
	await world.owner.query(
		`with room as (
			insert into rooms (centre_id, name, seats, recorded_at)
			values ($2, 'Salle bleue', 9, now()) returning id
		)
		insert into group_rooms (group_id, centre_id, room_id, recorded_at)
		select g.id, $2, room.id, now() from room, workshop_groups g
		join cycles c on c.id = g.cycle_id where c.programme_id = $1`,
		[senou, centre.id]
	);
	expect((await led())!.places).toEqual(['Salle bleue']);
	// Moved out of it, on purpose, for one séance.
	await world.owner.query(
		`insert into seance_rooms (seance_id, centre_id, room_id, recorded_at)
		select s.id, $2, null, now() from seances s
		where s.id = (select t.id from seances t join workshop_groups h on h.id = t.group_id
			join cycles d on d.id = h.cycle_id where d.programme_id = $1 order by t.id limit 1)`,
		[senou, centre.id]
	);
	expect((await led())!.places).toEqual(['Mairie', 'Salle bleue']);
});
