import { sql } from 'kysely';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';

/** Whether a group has a séance to come, cancelled or not: of one that is over, nobody is awaited. */
export const meetsAgain = (groupId: string, today: string) =>
	asItIs(
		sql<boolean>`exists (select from seances s where s.group_id = ${groupId} and s.day >= ${today}::date)`
	);
