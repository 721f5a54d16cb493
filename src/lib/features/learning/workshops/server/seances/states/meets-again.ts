import { sql } from 'kysely';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';

/**
 * A séance is to come until its day is over. Of a group that has none to come, nobody is awaited and no seat is to be
 * taken: the questions about either say it with this.
 */
export const isToCome = (day: string, today: string) =>
	sql<boolean>`${sql.ref(day)} >= ${today}::date`;

/** Whether a group has a séance to come, cancelled or not. */
export const meetsAgain = (groupId: string, today: string) =>
	asItIs(
		sql<boolean>`exists (select from seances s where s.group_id = ${groupId} and ${isToCome('s.day', today)})`
	);
