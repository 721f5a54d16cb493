import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Profile } from '../domain/profile.ts';
import { listProfiles } from './list-profiles.ts';

export type ProfileRefusal = { refusal: 'unknown'; message: string };

/** The direction says which profile an animator of her centre has; said again, it changes. */
export async function tellProfile(
	db: Db,
	{ membershipId, profile }: { membershipId: string; profile: Profile }
): Promise<{ told: string } | ProfileRefusal> {
	const centre_id = centreOf(db);
	const member = await db
		.selectFrom('memberships')
		.where('id', '=', membershipId)
		.where('centre_id', '=', centre_id)
		.where('role', '=', 'animateur')
		.where('ended_at', 'is', null)
		.select('staff_id')
		.executeTakeFirst();
	if (!member) {
		return refuse(
			'unknown',
			'Cette personne n’anime plus dans votre équipe\u00a0: rechargez la page.'
		);
	}
	const { staff_id } = member;
	if ((await listProfiles(db)).get(staff_id)?.profile === profile) return { told: staff_id };
	const { id } = await db
		.insertInto('animator_profiles')
		.values({ centre_id, staff_id, profile, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'tell', kind: 'animator-profile', id });
	return { told: staff_id };
}
