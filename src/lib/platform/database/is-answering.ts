import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.ts';

/** Whether the database answers the simplest question within `ms`. */
export async function isAnswering(database: Kysely<DB>, ms: number): Promise<boolean> {
	const asked = sql`select 1`.execute(database).then(
		() => true,
		() => false
	);
	const { promise: late, resolve } = Promise.withResolvers<boolean>();
	const timer = setTimeout(resolve, ms, false);
	try {
		return await Promise.race([asked, late]);
	} finally {
		clearTimeout(timer);
	}
}
