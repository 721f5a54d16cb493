import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type EndRefusal = { refusal: 'own' | 'unknown'; message: string };

/**
 * Somebody no longer works here: from this instant her sign-ins in this place open nothing.
 * Nobody ends her own role: a centre would be left with no one to invite.
 */
export async function endMembership(
	db: Db,
	membershipId: string
): Promise<{ ended: string } | EndRefusal> {
	const row = await db
		.updateTable('memberships')
		.set({ ended_at: db.acting.at.toString() })
		.where('id', '=', membershipId)
		.where('ended_at', 'is', null)
		.returning(['id', 'staff_id', 'centre_id'])
		.executeTakeFirst();
	if (!row) return refuse('unknown', 'Cette personne ne fait plus partie de l’équipe.');
	if (row.staff_id === db.acting.staffId) {
		return refuse(
			'own',
			'Vous ne pouvez pas retirer votre propre accès. Demandez-le à une autre personne.'
		);
	}
	await writeJournal(db, {
		action: 'end',
		kind: 'membership',
		id: row.id,
		centreId: row.centre_id
	});
	return { ended: row.id };
}
