import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { listOpenGroups } from './list-open-groups.ts';
import { listPreList, type PreListLine } from './list-pre-list.ts';

/** Names proposed at once: if the first cannot come, the next is called. */
const PROPOSED = 3;

export type FreeSeats = { left: number; next: PreListLine[] };

/**
 * Who may take a seat that came free in a running group: those who wait for its programme, the
 * longest wait first, without anybody who has just left that very group. Null when no seat is free,
 * nothing is to come, or nobody waits.
 */
export async function proposeForSeat(
	db: Db,
	groupId: string,
	today: string
): Promise<FreeSeats | null> {
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
	const waiting = await listPreList(db, head.programmeId);
	const next = waiting.filter(({ personId, name }) => name && !leavers.has(personId));
	return next.length > 0 ? { left, next: next.slice(0, PROPOSED) } : null;
}
