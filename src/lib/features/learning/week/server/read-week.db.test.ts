import { beforeAll, expect, test } from 'vitest';
import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { addClosure } from '#lib/features/learning/closures/index.server.ts';
import {
	addMachine,
	bookMachine,
	lendMachine
} from '#lib/features/learning/equipment/index.server.ts';
import { pauseFollowUp, planMeeting } from '#lib/features/learning/funnels/index.server.ts';
import {
	cancelSeance,
	listProgrammes,
	planGroup,
	putOnPreList,
	showGroup,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { daysOfWeek, mondayOf } from '../domain/week-dates.ts';
import { readWeek } from './read-week.ts';

const world = useTestDatabase();
let centreId: string;
let camille: string;
let roomId: string;
/** A centre four hours ahead of Paris: a machine taken at 14 h is taken at 14 h there. */
const timeZone = 'Indian/Reunion';
const act = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', centreId, work);
const read = (role: 'accueil' | 'animateur' = 'animateur', days = daysOfWeek(mondayOf(TODAY))) =>
	world.as(role, centreId, (db) =>
		readWeek(db, { days, now: { today: TODAY, clock: '09:00' }, seesCalls: role !== 'accueil' })
	);

beforeAll(async () => {
	const centre = { slug: 'ti-kaz', name: 'Ti kaz', commune: '97411', timeZone };
	centreId = done(await world.asOperator([], (db) => startCentre(db, centre))).id;
	const member = { name: 'Camille Roux', role: 'animateur' as const, centreId };
	camille = (await world.asOperator([], (db) => addStaffMember(db, member))).staffId;
	const room = { id: null, name: 'Salle bleue', seats: 9, provides: [] };
	roomId = done(await act((db) => saveRoom(db, room))).id;
});

test('one page has who, where and when: séances, slots, meetings, machines, loans, calls, closures', async () => {
	const programmeId = (await act(listProgrammes)).find(({ slug }) => slug === 'ateliers')!.id;
	const { id: groupId } = done(
		await act((db) =>
			planGroup(db, {
				programmeId,
				year: 2026,
				cycleLabel: 'automne',
				groupLabel: 'A',
				firstDay: '2026-11-23',
				seances: 2,
				startsAt: '14:00',
				endsAt: '16:00',
				roomId,
				animators: [camille],
				skipped: []
			})
		)
	);
	const slot = { startsAt: '09:00', endsAt: '12:00', capacity: 6 };
	const needs = { roomId, animatorIds: [camille] };
	done(await act((db) => planDropIns(db, { ...slot, day: '2026-11-26', ...needs })));
	done(await act((db) => planDropIns(db, { ...slot, day: '2026-11-27' })));
	const meeting = { programmeId, startsAt: '10:00', endsAt: '11:30', capacity: 20 };
	done(
		await act((db) =>
			planMeeting(db, { ...meeting, day: '2026-11-25', place: 'Au centre', today: TODAY })
		)
	);
	const thing = { boughtOn: '', today: TODAY };
	const [printer, camera] = await act(async (db) => [
		done(await addMachine(db, { ...thing, kind: 'printer-3d', name: 'Imprimante 3D' })).id,
		done(await addMachine(db, { ...thing, kind: 'camera', name: 'Caméra' })).id
	]);
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into projects (centre_id, kind, title, opened_on, recorded_at)
		values ($1, 'fablab', 'Une affiche', '2026-11-01', now()) returning id`,
		[centreId]
	);
	const hours = { day: '2026-11-27', from: '14:00', until: '16:00', today: TODAY, timeZone };
	done(
		await act((db) => bookMachine(db, { ...hours, machineId: printer!, projectId: rows[0]!.id }))
	);
	const loan = { borrower: 'Club de marche', dueOn: '2026-11-28', today: TODAY, timeZone };
	done(await act((db) => lendMachine(db, { ...loan, machineId: camera! })));
	const person = { familyName: 'Hoarau', givenName: 'Jeanne' };
	const { id: personId } = done(await act((db) => addPerson(db, person)));
	const { id: entryId } = done(await act((db) => putOnPreList(db, { personId, programmeId })));
	done(await act((db) => pauseFollowUp(db, { entryId, until: '2026-11-25', today: TODAY })));
	const closing = { name: 'Inventaire', firstDay: '2026-11-28', lastDay: '2026-11-28' };
	done(await act((db) => addClosure(db, closing)));

	const week = await read();
	const told = week.items.map(({ kind, day, from, until, title, place, animators, aside }) =>
		[
			...[kind, day.slice(5), from && `${from}-${until}`, title, place, aside],
			...animators.map(({ name }) => name)
		]
			.filter(Boolean)
			.join(' | ')
	);
	expect(told).toEqual([
		'seance | 11-23 | 14:00-16:00 | Ateliers informatiques, Groupe A | Salle bleue | Camille Roux',
		'slot | 11-26 | 09:00-12:00 | Créneau libre | Salle bleue | Camille Roux',
		'slot | 11-27 | 09:00-12:00 | Créneau libre',
		'meeting | 11-25 | 10:00-11:30 | Réunion d’information, Ateliers informatiques | Au centre',
		'booking | 11-27 | 14:00-16:00 | Imprimante 3D | pour Une affiche',
		'loan | 11-28 | Retour de prêt\u00a0: Caméra',
		'call | 11-26 | Appel promis, Ateliers informatiques | Jeanne Hoarau'
	]);
	expect(week.items.map(({ lacks }) => lacks).filter(Boolean)).toEqual([
		'Sans salle ni personne de l’équipe'
	]);
	expect(week.closed['2026-11-28']).toEqual({
		reason: 'Fermeture du centre\u00a0: Inventaire',
		isShut: true
	});
	// Yesterday’s sheet is empty, next week’s is not awaited.
	expect(week.items.find(({ kind }) => kind === 'seance')!.isToMark).toBe(true);
	const [, next] = (await act((db) => showGroup(db, groupId)))!.seances;
	done(await act((db) => cancelSeance(db, { seanceId: next!.id })));
	const later = await read('animateur', daysOfWeek('2026-11-30'));
	expect(later.items).toMatchObject([{ kind: 'seance', isCancelled: true, isToMark: false }]);
});

test('the desk reads the week without the calls of those who follow, and a neighbour nothing of it', async () => {
	const { items } = await read('accueil');
	const kinds = items.map(({ kind }) => kind);
	expect(kinds).toContain('seance');
	expect(kinds).not.toContain('call');
	// Taken for the desk too, which does not read what for.
	expect(items.find(({ kind }) => kind === 'booking')).toMatchObject({
		...{ day: '2026-11-27', from: '14:00', title: 'Imprimante 3D', aside: null }
	});
	const neighbour = await world.addCentre('la-digue');
	const days = daysOfWeek(mondayOf(TODAY));
	const now = { today: TODAY, clock: '09:00' };
	const theirs = await world.as('direction', neighbour, (db) =>
		readWeek(db, { days, now, seesCalls: true })
	);
	expect([theirs.items, theirs.rooms]).toEqual([[], []]);
});
