import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { findOpenGroup } from './list-open-groups.ts';
import { listPreList, type PreListLine } from './list-pre-list.ts';

export type FreeSeats = { left: number; waiting: PreListLine[] };

/**
 * The seats that are free in a running group, and those who wait for its programme, the longest wait
 * first, without anybody who has just left that very group. Null when no seat is free, nothing is to
 * come, or nobody waits.
 */
export async function freeSeats(db: Db, groupId: string, today: string): Promise<FreeSeats | null> {
	const open = await findOpenGroup(db, groupId, today);
	const left = open?.seatsLeft ?? 0;
	if (!open || left <= 0) return null;
	const { rows: gone } = await sql<{ personId: string }>`
		select e.person_id as "personId" from enrolments e
		join departures d on d.enrolment_id = e.id where e.group_id = ${groupId}`.execute(db);
	const leavers = new Set(gone.map(({ personId }) => personId));
	const list = await listPreList(db, open.programmeId);
	const waiting = list.filter(({ personId, name }) => name && !leavers.has(personId));
	return waiting.length > 0 ? { left, waiting } : null;
}
