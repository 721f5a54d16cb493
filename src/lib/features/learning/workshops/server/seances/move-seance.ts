import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { readCalendar } from '#lib/features/learning/closures/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isCourseDay } from '../../domain/seances/course-day.ts';
import {
	type MoveRefusal,
	placeOf,
	refuseMovingFrom,
	refuseMovingTo,
	type SeanceMove,
	type SeancePlace
} from '../../domain/seances/seance-move.ts';
import { bookSeances } from './book-seances.ts';
import { UNKNOWN_ROOM } from './give-room.ts';
import { type PlacedSeance, showSeancePlace } from './show-seance-place.ts';

/**
 * Moves a séance to another day, hour or place, all or nothing: what it had taken is given back and
 * what it needs is taken. Where it was stays written, with who moved it and why.
 */
export async function moveSeance(
	db: Db,
	move: SeanceMove
): Promise<{ moved: string } | MoveRefusal | BookingRefusal> {
	const from = await showSeancePlace(db, move.seanceId);
	if (!from) return refuse('unknown', 'Cette séance n’existe plus.');
	const to = placeOf(move, from.groupVenue);
	const since = isCourseDay(move.day) ? move.day : from.day;
	const refusal =
		refuseMovingFrom(from) ??
		refuseMovingTo(move, placeNow(from), to, await readCalendar(db, since));
	if (refusal) return refusal;
	const twin = await twinOf(db, from, to!);
	if (twin) return twin;
	if (!(await hasRoom(db, to!.roomId))) return UNKNOWN_ROOM;
	await writePlace(db, from, to!);
	await writeMove(db, from, to!, move.reason);
	const taken = await bookSeances(db, [from.id]);
	if (taken) return taken;
	await writeJournal(db, { action: 'move', kind: 'seance', id: from.id });
	return { moved: from.id };
}

const placeNow = ({ day, startsAt, minutes, venue, roomId }: PlacedSeance): SeancePlace => ({
	day,
	startsAt,
	minutes,
	venue,
	roomId
});

/** A group has one séance at an hour: the other one is moved first. */
async function twinOf(db: Db, from: PlacedSeance, to: SeancePlace): Promise<MoveRefusal | null> {
	const twin = await db
		.selectFrom('seances')
		.where('group_id', '=', from.groupId)
		.where('day', '=', to.day)
		.where('starts_at', '=', to.startsAt)
		.where('id', '<>', from.id)
		.select('id')
		.executeTakeFirst();
	if (!twin) return null;
	return refuse(
		'seance-exists',
		'Ce groupe a déjà une séance ce jour-là à cette heure\u00a0: choisissez-en une autre.'
	);
}

async function hasRoom(db: Db, roomId: string | null): Promise<boolean> {
	if (roomId === null) return true;
	const room = await db
		.selectFrom('rooms')
		.where('id', '=', roomId)
		.select('id')
		.executeTakeFirst();
	return room !== undefined;
}

async function writePlace(db: Db, from: PlacedSeance, to: SeancePlace): Promise<void> {
	const stamp = recordedBy(db);
	await db
		.updateTable('seances')
		.set({
			day: to.day,
			starts_at: to.startsAt,
			planned_minutes: to.minutes,
			venue: to.venue,
			...stamp
		})
		.where('id', '=', from.id)
		.execute();
	if (to.day !== from.day) {
		// Who said that she would not come spoke of another day.
		await db.deleteFrom('announced_absences').where('seance_id', '=', from.id).execute();
	}
	if (to.roomId === from.roomId) return;
	const room = { room_id: to.roomId, ...stamp };
	await db
		.insertInto('seance_rooms')
		.values({ seance_id: from.id, centre_id: centreOf(db), ...room })
		.onConflict((conflict) => conflict.column('seance_id').doUpdateSet(room))
		.execute();
}

async function writeMove(
	db: Db,
	from: PlacedSeance,
	to: SeancePlace,
	reason: string
): Promise<void> {
	await db
		.insertInto('seance_moves')
		.values({
			seance_id: from.id,
			centre_id: centreOf(db),
			from_day: from.day,
			from_starts_at: from.startsAt,
			from_minutes: from.minutes,
			from_venue: from.venue,
			from_room_id: from.roomId,
			to_day: to.day,
			to_starts_at: to.startsAt!,
			to_minutes: to.minutes,
			to_venue: to.venue,
			to_room_id: to.roomId,
			reason: reason.trim() || null,
			...recordedBy(db)
		})
		.execute();
}
