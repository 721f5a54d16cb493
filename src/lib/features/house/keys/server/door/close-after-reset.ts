import type { Kysely } from 'kysely';
import type { DB } from '#lib/platform/database/schema.ts';

/**
 * After a new password: her PIN, the devices where her second proof was remembered, the links and
 * challenges under way are all ended. Her second proof stays hers, and is asked again.
 */
export async function closeAfterReset(database: Kysely<DB>, staffId: string): Promise<void> {
	await database.transaction().execute(async (db) => {
		await db.deleteFrom('key_sign_ins').where('user_id', '=', staffId).execute();
		await db.deleteFrom('key_pins').where('staff_id', '=', staffId).execute();
		await db.deleteFrom('key_verifications').where('value', '=', staffId).execute();
		await db
			.updateTable('key_device_people')
			.set({ proved_at: null })
			.where('staff_id', '=', staffId)
			.execute();
	});
}
