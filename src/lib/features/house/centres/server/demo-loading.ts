import type { Kysely } from 'kysely';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';

/** Whether the invented network was loaded here. */
export async function readDemo(database: Kysely<DB>, at: Temporal.Instant): Promise<boolean> {
	const loading = await asActing(
		database,
		{ staffId: null, role: 'sign-in', centres: [], at },
		(db) => db.selectFrom('demo_loadings').select('id').executeTakeFirst()
	);
	return loading !== undefined;
}

/** Records, once and for good, that this installation is a demonstration. Needs the operator. */
export async function recordDemo(db: Db): Promise<void> {
	await db.insertInto('demo_loadings').values({ recorded_at: db.acting.at.toString() }).execute();
}
