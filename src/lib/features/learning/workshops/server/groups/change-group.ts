import { sql } from 'kysely';
import type { BookingRefusal } from '#lib/features/resources/bookings/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type GroupChange,
	type GroupChangeRefusal,
	refuseGroupChange
} from '../../domain/groups/group-change.ts';
import { bookSeances } from '../seances/book-seances.ts';
import { giveRoom, UNKNOWN_ROOM } from '../seances/give-room.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { lockGroup } from '../enrolments/lock-group.ts';
import { showGroupPlace } from './show-group-place.ts';

/**
 * Changes the room of a group or who leads it, for the séances to come, all or nothing: what they had
 * taken is given back and what they need is taken. Those that were held keep whom and where they had.
 */
export async function changeGroup(
	db: Db,
	change: GroupChange
): Promise<{ changed: number } | GroupChangeRefusal | BookingRefusal> {
	const { groupId, roomId, today } = change;
	const place = (await lockGroup(db, groupId)) && (await showGroupPlace(db, groupId, today));
	if (!place) return refuse('unknown', 'Ce groupe n’existe plus.');
	const refusal = refuseGroupChange(change, place);
	if (refusal) return refusal;
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	const animators = new Set(change.animators);
	if (!animators.isSubsetOf(team)) {
		return refuse(
			'unknown-animator',
			'Une des personnes qui animent n’est plus de votre équipe\u00a0: rechargez la page, puis choisissez.'
		);
	}
	const toCome = place.toCome.map(({ id }) => id);
	await keepWhatWas(db, groupId, toCome);
	await db.deleteFrom('group_rooms').where('group_id', '=', groupId).execute();
	if (roomId && !(await giveRoom(db, groupId, roomId))) return UNKNOWN_ROOM;
	await db.deleteFrom('group_animators').where('group_id', '=', groupId).execute();
	const { recorded_at } = recordedBy(db);
	const named = [...animators].map((staff_id) => ({
		...{ group_id: groupId, staff_id, centre_id: centreOf(db), recorded_at }
	}));
	if (named.length > 0) await db.insertInto('group_animators').values(named).execute();
	const taken = await bookSeances(db, toCome);
	if (taken) return taken;
	await writeJournal(db, { action: 'change', kind: 'group', id: groupId });
	return { changed: toCome.length };
}

/** A séance that does not change says by itself what it took from its group until now. */
async function keepWhatWas(db: Db, groupId: string, toCome: readonly string[]): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	await sql`
		insert into seance_rooms (seance_id, centre_id, room_id, recorded_at, recorded_by)
		select s.id, s.centre_id, r.room_id, ${recorded_at}::timestamptz, ${recorded_by}::uuid
		from seances s left join group_rooms r on r.group_id = s.group_id
		where s.group_id = ${groupId} and s.id <> all (${toCome}::uuid[])
		on conflict do nothing`.execute(db);
	await sql`
		insert into seance_animators (seance_id, staff_id, centre_id, recorded_at)
		select s.id, a.staff_id, s.centre_id, ${recorded_at}::timestamptz
		from seances s join group_animators a on a.group_id = s.group_id
		where s.group_id = ${groupId} and s.id <> all (${toCome}::uuid[])
			and not exists (select from seance_animators x where x.seance_id = s.id)`.execute(db);
}
