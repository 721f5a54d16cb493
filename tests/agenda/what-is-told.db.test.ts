import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import {
	cancelCycle,
	cancelSeance,
	moveSeance
} from '#lib/features/learning/workshops/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { asActing, type ActingRole } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import { done, SPAN, useAgenda } from './agenda-story.ts';

const story = useAgenda();
const { act, plan, slot, told, visit, world } = story;
const days = async (id: string) => (await told(id))[0]?.course?.days;
const move = (seanceId: string, change: object) => ({
	...{ seanceId, startsAt: '18:00', endsAt: '19:30', venue: '', roomId: null, reason: '' },
	...{ day: '2026-12-04', despiteClosure: false, ...change }
});
const room = (name: string) =>
	act(async (db) => done(await saveRoom(db, { id: null, name, seats: 9, provides: [] })).id);

describe('a course', () => {
	test('is told by its days to come, its name and where, from its first séance on', async () => {
		const id = await plan({ venue: 'Médiathèque', cycleLabel: 'automne' });
		const [occasion] = await told(id);
		expect(occasion).toEqual({
			kind: 'course',
			id,
			centreId: story.centreId,
			title: 'Ateliers informatiques SENOU',
			day: '2026-11-24',
			startsAt: '14:00',
			endsAt: '15:30',
			place: 'Médiathèque',
			seatsLeft: 6,
			isTooLate: false,
			course: {
				cycleId: expect.any(String),
				label: 'automne',
				days: ['2026-11-24', '2026-12-01'],
				hasBegun: true
			}
		});
	});

	test('that begins later has not begun; one that begins after the span is not told', async () => {
		const soon = await plan({ firstDay: '2026-12-08', seances: 2 });
		expect((await told(soon))[0]!.course).toMatchObject({ hasBegun: false });
		expect(await told(await plan({ firstDay: '2027-01-05', seances: 2 }))).toEqual([]);
	});

	test('that goes on after the span says all its days', async () => {
		const id = await plan({ firstDay: '2026-12-08', seances: 6 });
		expect((await days(id))!.at(-1)).toBe('2027-01-12');
	});

	test('loses a séance that is cancelled, and has one that moved where it stands now', async () => {
		const id = await plan({ firstDay: '2026-12-01', seances: 3 });
		const seances = await story.seances(id);
		done(await act((db) => cancelSeance(db, { seanceId: seances[1]! })));
		expect(await days(id)).toEqual(['2026-12-01', '2026-12-15']);
		const elsewhere = { venue: 'Foyer', day: '2026-11-27' };
		done(await act((db) => moveSeance(db, move(seances[2]!, elsewhere))));
		expect((await told(id))[0]).toMatchObject({
			...{ day: '2026-11-27', startsAt: '18:00', endsAt: '19:30', place: 'Foyer' },
			course: { days: ['2026-11-27', '2026-12-01'] }
		});
	});

	test('of which nothing is left, or whose cycle is cancelled, is not told', async () => {
		const past = await plan({ firstDay: '2026-11-03', seances: 3 });
		const called = await plan({ cycleLabel: 'annulé' });
		const programmeId = story.programmes.get('senou')!;
		await act((db) => cancelCycle(db, { programmeId, year: 2026, label: 'annulé' }));
		const last = await plan({ firstDay: '2026-11-10', seances: 4 });
		for (const seanceId of (await story.seances(last)).slice(2)) {
			done(await act((db) => cancelSeance(db, { seanceId })));
		}
		expect([await told(past), await told(called), await told(last)]).toEqual([[], [], []]);
	});

	test('is in its room, and a séance in the room that it was given', async () => {
		const [usual, other] = [await room('Salle du haut'), await room('Salle du bas')];
		const id = await plan({ firstDay: '2026-12-02', seances: 2, roomId: usual });
		expect((await told(id))[0]!).toMatchObject({ place: 'Salle du haut', isRoom: true });
		const [first] = await story.seances(id);
		done(await act((db) => moveSeance(db, move(first!, { day: '2026-12-02', roomId: other }))));
		expect((await told(id))[0]!.place).toBe('Salle du bas');
	});
});

describe('a slot', () => {
	test('is told with its hours and where it is', async () => {
		const id = await slot({ day: '2026-12-03', venue: 'Mairie annexe' });
		const there = await told(id);
		expect(there[0]).not.toHaveProperty('isRoom');
		expect(there).toMatchObject([
			{ title: 'Permanence numérique', day: '2026-12-03', endsAt: '17:00', place: 'Mairie annexe' }
		]);
		const inRoom = await slot({ day: '2026-12-04' });
		const roomId = await room('Salle claire');
		await world.owner.query(
			`insert into drop_in_rooms (slot_id, centre_id, room_id, recorded_at) values ($1, $2, $3, now())`,
			[inRoom, story.centreId, roomId]
		);
		expect((await told(inRoom))[0]!.place).toBe('Salle claire');
	});

	test('of the last day asked is told, of the day after is not', async () => {
		const [last, after] = [await slot({ day: '2026-12-31' }), await slot({ day: '2027-01-04' })];
		expect([(await told(last)).length, (await told(after)).length]).toEqual([1, 0]);
	});

	test('that is over this morning is not told, one that goes on is', async () => {
		const hours = (startsAt: string, endsAt: string) =>
			act(async (db) => {
				const asked = { day: SPAN.from, startsAt, endsAt, capacity: 2 };
				return done(await planDropIns(db, asked)).ids[0]!;
			});
		const [over, on] = [await hours('08:00', '09:00'), await hours('08:30', '10:00')];
		expect([(await told(over)).length, (await told(on)).length]).toEqual([0, 1]);
	});

	test('that was planned on a day when the centre is closed stands there, as in the week', async () => {
		const id = await slot({ day: '2026-12-17' });
		done(
			await act((db) =>
				addClosure(db, { name: 'Inventaire', firstDay: '2026-12-17', lastDay: '2026-12-17' })
			)
		);
		expect(await told(id)).toHaveLength(1);
	});
});

test('what begins after the last day asked does not leave the database', async () => {
	const ids = [
		await slot({ day: '2027-01-05' }),
		await plan({ firstDay: '2027-01-05', seances: 2 }),
		await slot({ day: '2026-12-30' })
	];
	const { rows } = await visit((db) =>
		sql<{ id: string }>`select id from public_agenda(${SPAN.from}, ${SPAN.until})`.execute(db)
	);
	expect(rows.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([ids[2]]);
});

describe('whose', () => {
	const of = async (occasions: ReturnType<typeof readAgenda>) => [
		...new Set((await occasions).map(({ centreId }) => centreId))
	];
	const read = (db: Parameters<typeof readAgenda>[0]) => readAgenda(db, SPAN);

	test('the visited centre’s, every centre’s on nobody’s page, her own for a team', async () => {
		const neighbour = await world.addCentre('la-criee');
		await slot();
		await world.as('animateur', neighbour, (db) =>
			planDropIns(db, { day: '2026-12-01', startsAt: '09:00', endsAt: '10:00', capacity: 1 })
		);
		expect(await of(visit(read))).toEqual([story.centreId]);
		expect(await of(visit(read, neighbour))).toEqual([neighbour]);
		expect((await of(visit(read, null))).toSorted()).toEqual(
			[story.centreId, neighbour].toSorted()
		);
		expect(await of(world.as('accueil', neighbour, read))).toEqual([neighbour]);
		expect(await of(visit(read, crypto.randomUUID()))).toEqual([]);
	});

	test.each(['sign-in', 'partner', 'tablet', 'guest', 'coordination', 'administration'] as const)(
		'nothing for %s',
		async (role: ActingRole) => {
			expect(await of(world.as(role, story.centreId, read))).toEqual([]);
			const acting = { staffId: null, role, centres: [], at: A_TUESDAY };
			expect(await of(asActing(world.app, { ...acting, subject: story.centreId }, read))).toEqual(
				[]
			);
		}
	);
});
