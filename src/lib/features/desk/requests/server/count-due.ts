import type { Db } from '#lib/platform/database/acting.ts';
import { listDue } from './list-due.ts';

/** How many things the desk must look at today. */
export async function countDue(db: Db, today: string): Promise<number> {
	const { openCount, comeBacks, partners } = await listDue(db, today);
	return openCount + comeBacks.length + partners.length;
}
