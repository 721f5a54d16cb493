import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { listOpenGroups } from './list-open-groups.ts';
import { listPreList, type PreListLine } from './list-pre-list.ts';

export type FreeSeats = { left: number; waiting: PreListLine[] };

/**
 * The seats that are free in a running group, and those who wait for its programme, the longest wait
 * first, without anybody who has just left that very group. Null when no seat is free, nothing is to
 * come, or nobody waits.
 */
export async function freeSeats(db: Db, groupId: string, today: string): Promise<FreeSeats | null> {
	const { rows } = await sql<{ programmeId: string }>`
		select c.programme_id as "programmeId" from workshop_groups g
		join cycles c on c.id = g.cycle_id where g.id = ${groupId}`.execute(db);
	const [head] = rows;
	if (!head) return null;
	const open = await listOpenGroups(db, head.programmeId, today);
	const left = open.find(({ id }) => id === groupId)?.seatsLeft ?? 0;
	if (left <= 0) return null;
	const { rows: gone } = await sql<{ personId: string }>`
		select e.person_id as "personId" from enrolments e
		join departures d on d.enrolment_id = e.id where e.group_id = ${groupId}`.execute(db);
	const leavers = new Set(gone.map(({ personId }) => personId));
	const list = await listPreList(db, head.programmeId);
	const waiting = list.filter(({ personId, name }) => name && !leavers.has(personId));
	return waiting.length > 0 ? { left, waiting } : null;
}
