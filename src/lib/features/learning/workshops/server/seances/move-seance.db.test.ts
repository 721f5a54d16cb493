import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import type { Mark } from '../../domain/attendance/attendance.ts';
import type { SeanceMove } from '../../domain/seances/seance-move.ts';
import { announceAbsence } from '../absences/announce-absence.ts';
import { cancelSeance } from './cancel-seance.ts';
import { everChanged, lastChange, listToTell } from './list-to-tell.ts';
import { moveSeance } from './move-seance.ts';
import { planGroup } from '../groups/plan-group.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { showGroup } from '../groups/show-group.ts';
import { showSeancePlace } from './show-seance-place.ts';
import { tellPerson, untellPerson } from './tell-person.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;
let groupId: string;
let seances: string[];
let tests = 0;

/** A group of its own, four Tuesdays at an hour that nobody else has. */
beforeEach(async () => {
	tests += 1;
	const startsAt = `${String(7 + Math.floor(tests / 4)).padStart(2, '0')}:${(tests % 4) * 15 || '00'}`;
	const endsAt = Temporal.PlainTime.from(startsAt).add({ minutes: 10 }).toString().slice(0, 5);
	groupId = await workshop.plan({ startsAt, endsAt, venue: 'Médiathèque' });
	seances = await workshop.seances(groupId);
});

const to = (change: Partial<SeanceMove> = {}): SeanceMove => ({
	seanceId: seances[3]!,
	day: '2026-12-04',
	startsAt: '20:00',
	endsAt: '21:30',
	venue: 'Médiathèque',
	roomId: null,
	reason: '  animatrice en formation ',
	despiteClosure: false,
	...change
});
const move = (change?: Partial<SeanceMove>) => act((db) => moveSeance(db, to(change)));
const place = (id = seances[3]!) => act((db) => showSeancePlace(db, id));
const moves = async () =>
	(
		await world.owner.query('select * from seance_moves where seance_id = $1 order by id', [
			seances[3]
		])
	).rows;
const everything = async () => [
	await place(),
	await moves(),
	await workshop.journal(),
	(await world.owner.query('select count(*) as count from bookings')).rows
];

describe('a séance', () => {
	test('goes to another day and hour; where it was, who moved it and why stay written', async () => {
		const before = (await place())!;
		done(await move());
		expect(await place()).toMatchObject({
			day: '2026-12-04',
			startsAt: '20:00',
			minutes: 90,
			venue: null
		});
		expect(await moves()).toMatchObject([
			{
				from_day: before.day,
				from_starts_at: before.startsAt,
				to_day: '2026-12-04',
				to_starts_at: '20:00',
				reason: 'animatrice en formation',
				recorded_by: workshop.animatorId
			}
		]);
		expect((await workshop.journal()).at(-1)).toBe('move seance');
		// The course has as many séances as before, in the order of their new days.
		const { seances: shown } = (await act((db) => showGroup(db, groupId)))!;
		expect(shown.map(({ day }) => day)).toEqual(shown.map(({ day }) => day).toSorted());
		expect(shown).toHaveLength(4);
	});

	test('moves twice, and the last change is what people are told of', async () => {
		done(await move());
		done(await move({ day: '2026-12-07' }));
		expect((await act((db) => lastChange(db, seances[3]!)))!.fromDay).toBe('2026-12-04');
		expect(await moves()).toHaveLength(2);
	});

	test.each([
		['a day that does not exist', { day: '2026-02-30' }, 'day'],
		['an end before its beginning', { startsAt: '18:00', endsAt: '17:00' }, 'hours'],
		['a public holiday', { day: '2026-12-25' }, 'closed-day'],
		['a séance that nobody knows', { seanceId: randomUUID() }, 'unknown'],
		['a room that nobody knows', { roomId: randomUUID() }, 'unknown-room']
	] as [string, Partial<SeanceMove>, string][])(
		'to %s is refused',
		async (_what, change, refusal) => {
			const before = await everything();
			expect(await move(change)).toMatchObject({ refusal });
			expect(await everything()).toEqual(before);
		}
	);

	test('where it is already is refused', async () => {
		const { day, startsAt, minutes } = (await place())!;
		const endsAt = Temporal.PlainTime.from(startsAt!).add({ minutes }).toString().slice(0, 5);
		expect(await move({ day, startsAt: startsAt!, endsAt })).toMatchObject({ refusal: 'same' });
	});

	test('on a day when the centre is closed is refused with the reason, unless she insists', async () => {
		await act((db) =>
			addClosure(db, { name: 'Inventaire', firstDay: '2026-12-09', lastDay: '2026-12-09' })
		);
		expect(await move({ day: '2026-12-09' })).toEqual({
			refusal: 'closed-day',
			message: expect.stringContaining('Inventaire')
		});
		done(await move({ day: '2026-12-09', despiteClosure: true }));
	});

	test('at the hour of another séance of its group is refused', async () => {
		const other = (await place(seances[2]!))!;
		expect(
			await move({ day: other.day, startsAt: other.startsAt!, endsAt: '23:00' })
		).toMatchObject({ refusal: 'seance-exists' });
	});

	test('cancelled, or whose sheet is filled, does not move', async () => {
		done(await act((db) => cancelSeance(db, { seanceId: seances[3]! })));
		expect(await move()).toMatchObject({ refusal: 'cancelled' });
		const enrolmentId = await workshop.enrol(groupId, 'Aubert');
		const marks = new Map<string, Mark>([[enrolmentId, { kind: 'present' }]]);
		done(
			await act((db) =>
				saveAttendance(db, { seanceId: seances[0]!, marks, realMinutes: null, today: TODAY })
			)
		);
		expect(await move({ seanceId: seances[0]! })).toMatchObject({ refusal: 'was-held' });
		expect((await place(seances[0]!))!.day).toBe('2026-11-10');
	});

	test('of another centre is not found', async () => {
		const neighbour = await world.addCentre(`voisin-${tests}`);
		expect(await world.as('direction', neighbour, (db) => moveSeance(db, to()))).toMatchObject({
			refusal: 'unknown'
		});
		expect(await moves()).toEqual([]);
	});
});

describe('rooms and colleagues follow', () => {
	const plan = async (day: string, roomId: string) =>
		done(
			await act((db) =>
				planGroup(db, {
					programmeId: workshop.programmes.get('ateliers')!,
					year: 2027,
					cycleLabel: 'salles',
					groupLabel: randomUUID().slice(0, 8),
					firstDay: day,
					seances: 1,
					startsAt: '14:00',
					endsAt: '16:00',
					animators: [],
					roomId,
					skipped: []
				})
			)
		).id;
	const room = async (name: string) =>
		done(await act((db) => saveRoom(db, { id: null, name, seats: 9, provides: [] }))).id;
	const wanted = (seanceId: string, roomId: string, day = '2027-05-04') =>
		to({ seanceId, day, startsAt: '15:00', endsAt: '17:00', venue: '', roomId });

	test('a room is left free behind, and refused where another group has it', async () => {
		const blue = await room('Salle bleue');
		const first = await workshop.seances(await plan('2027-05-04', blue));
		const second = await workshop.seances(await plan('2027-05-11', blue));
		const before = [await place(second[0]!), await workshop.journal()];
		expect(await act((db) => moveSeance(db, wanted(second[0]!, blue)))).toEqual({
			refusal: 'taken',
			message: expect.stringContaining('Salle bleue n’est pas libre le mardi 4 mai 2027')
		});
		expect([await place(second[0]!), await workshop.journal()]).toEqual(before);
		done(await act((db) => moveSeance(db, wanted(first[0]!, blue, '2027-05-18'))));
		done(await act((db) => moveSeance(db, wanted(second[0]!, blue))));
	});

	test('two colleagues who want one room at the same moment: one has it', async () => {
		const green = await room('Salle verte');
		const one = await workshop.seances(await plan('2027-06-01', green));
		const other = await workshop.seances(await plan('2027-06-08', green));
		const [first, second] = await atOnce(
			workshop,
			(db) => moveSeance(db, wanted(one[0]!, green, '2027-06-15')),
			(db) => moveSeance(db, wanted(other[0]!, green, '2027-06-15'))
		);
		done(first);
		expect(second).toMatchObject({ refusal: 'taken' });
		expect((await place(other[0]!))!.day).toBe('2027-06-08');
	});
});

describe('everyone concerned is listed, and ticked when she was told', () => {
	const changed = () => act((db) => askAlone(db, everChanged(seances[3]!)));
	const listed = async () => {
		expect(await changed()).toBe(true);
		const change = (await act((db) => lastChange(db, seances[3]!)))!;
		return act((db) => listToTell(db, seances[3]!, change));
	};

	test('who was expected on the old day or is on the new one, with her telephone', async () => {
		const leaves = await workshop.enrol(groupId, 'Partante');
		await workshop.enrol(groupId, 'Restante');
		await workshop.enrol(groupId, 'Tardive', '2026-12-02');
		await world.owner.query(
			`insert into departures (enrolment_id, centre_id, left_on, recorded_at)
			values ($1, $2, '2026-12-02', now())`,
			[leaves, workshop.centreId]
		);
		expect(await act((db) => lastChange(db, seances[3]!))).toBeNull();
		expect(await changed()).toBe(false);
		done(await move());
		expect((await listed()).map(({ name }) => name)).toEqual([
			'Jeanne Partante',
			'Jeanne Restante',
			'Jeanne Tardive'
		]);
	});

	test('a tick is dated and signed, can be taken off, and a new change asks again', async () => {
		const enrolmentId = await workshop.enrol(groupId, 'Aubert');
		done(await move());
		const telling = { seanceId: seances[3]!, enrolmentId };
		expect(await act((db) => tellPerson(db, telling))).toBe(true);
		expect(await listed()).toMatchObject([
			{ toldBy: 'Camille Animatrice', toldAt: expect.anything() }
		]);
		await act((db) => untellPerson(db, telling));
		expect(await listed()).toMatchObject([{ toldAt: null }]);
		await act((db) => tellPerson(db, telling));
		const later = Temporal.Instant.from('2026-11-25T08:00:00Z');
		await world.asOperator(
			[workshop.centreId],
			(db) => cancelSeance(db, { seanceId: seances[3]! }),
			later
		);
		expect(await act((db) => lastChange(db, seances[3]!))).toMatchObject({ kind: 'cancelled' });
		expect(await listed()).toMatchObject([{ toldAt: null }]);
	});

	test('an absence announced for the old day is not one for the new day', async () => {
		const enrolmentId = await workshop.enrol(groupId, 'Aubert');
		const absence = { seanceId: seances[3]!, enrolmentId, today: TODAY };
		done(await act((db) => announceAbsence(db, absence)));
		done(await move());
		const { rowCount } = await world.owner.query(
			'select from announced_absences where seance_id = $1',
			[seances[3]]
		);
		expect(rowCount).toBe(0);
	});

	test('nobody of another group or another centre is ticked', async () => {
		const stranger = await workshop.enrol(await workshop.plan({ cycleLabel: 'autre' }), 'Ailleurs');
		const telling = { seanceId: seances[3]!, enrolmentId: stranger };
		expect(await act((db) => tellPerson(db, telling))).toBe(false);
		const hers = await workshop.enrol(groupId, 'Aubert');
		const neighbour = await world.addCentre(`cote-${tests}`);
		expect(
			await world.as('accueil', neighbour, (db) =>
				tellPerson(db, { seanceId: seances[3]!, enrolmentId: hers })
			)
		).toBe(false);
	});
});
