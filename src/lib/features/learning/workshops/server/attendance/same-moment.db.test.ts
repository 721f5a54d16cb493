import { beforeAll, beforeEach, expect, test } from 'vitest';
import { saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { cancelSeance, restoreSeance } from '../seances/cancel-seance.ts';
import { changeGroup } from '../groups/change-group.ts';
import { lockGroup } from '../enrolments/lock-group.ts';
import { moveSeance } from '../seances/move-seance.ts';
import { receivePocketMarks } from './receive-pocket-marks.ts';
import { saveSheet } from './save-sheet.ts';
import { done, inLine, TODAY, useWorkshop } from '../workshop.fixture.ts';

/*
 * Two colleagues do, at the same moment, two things that need the same rows. PostgreSQL ends one of two
 * that wait for each other, and her page fails: so everybody takes the group first, then its séances.
 */

const workshop = useWorkshop();
const { act, world } = workshop;
let rooms: string[];
let groupId: string;
let coming: string;

beforeAll(async () => {
	rooms = [];
	for (const name of ['Salle bleue', 'Salle verte']) {
		const room = { id: null, name, seats: 9, provides: [] };
		rooms.push(done(await act((db) => saveRoom(db, room))).id);
	}
});
beforeEach(async () => {
	await world.owner.query('delete from bookings');
	groupId = await workshop.plan({ startsAt: '10:00', endsAt: '12:00' });
	coming = (await workshop.seances(groupId)).at(-1)!;
});

const holdSeance = (db: Db) =>
	db.selectFrom('seances').where('id', '=', coming).forUpdate().select('id').execute();
const holdGroup = (db: Db) => lockGroup(db, groupId);
const toRoom = (roomId: string) => (db: Db) =>
	changeGroup(db, { groupId, roomId, animators: [workshop.animatorId], today: TODAY });

test('a séance is cancelled by one and its cancellation taken back by another', async () => {
	done(await act((db) => cancelSeance(db, { seanceId: coming })));
	const answers = await inLine(
		workshop,
		holdSeance,
		(db) => cancelSeance(db, { seanceId: coming }),
		(db) => restoreSeance(db, coming)
	);
	expect(answers).toEqual([{ cancelled: coming }, { restored: true }]);
});

test('a séance is cancelled while its group changes room', async () => {
	done(await act(toRoom(rooms[0]!)));
	const answers = await inLine(
		workshop,
		holdSeance,
		(db) => cancelSeance(db, { seanceId: coming }),
		toRoom(rooms[1]!)
	);
	expect(answers).toEqual([{ cancelled: coming }, { changed: expect.any(Number) }]);
});

test('a séance is moved while its group changes room', async () => {
	const [changed, moved] = await inLine(workshop, holdGroup, toRoom(rooms[0]!), (db) =>
		moveSeance(db, {
			...{ seanceId: coming, day: '2026-12-16', startsAt: '14:00', endsAt: '16:00' },
			...{ venue: '', roomId: null, reason: '', despiteClosure: false }
		})
	);
	expect(changed).toMatchObject({ changed: expect.any(Number) });
	expect(moved).toEqual({ moved: coming });
});

test('somebody unexpected is written on the sheet, and sent by a phone', async () => {
	const [seanceId] = (await workshop.seances(groupId)) as [string];
	const ana = await workshop.enrol(groupId, 'Aubert');
	const marks = new Map<string, Mark>([[ana, { kind: 'present' }]]);
	const odile = { givenName: 'Odile', familyName: 'Hardelot', phone: '' };
	const contents = { contents: [], note: '', known: null };
	const [onScreen, byPhone] = await inLine(
		workshop,
		holdGroup,
		(db) =>
			saveSheet(db, {
				...{ seanceId, marks, realMinutes: null, today: TODAY },
				...{ contents, unexpected: [odile] }
			}),
		(db) =>
			receivePocketMarks(db, {
				...{ seanceId, marks, known: new Map(), unexpected: [odile], today: TODAY }
			})
	);
	expect(onScreen).toEqual({ saved: 2 });
	// Once the first is through, she is on the list.
	expect(byPhone).toMatchObject({ refusal: 'same-name' });
});
