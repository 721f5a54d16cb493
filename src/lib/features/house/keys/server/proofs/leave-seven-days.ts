import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { isStrict } from '../../domain/proof.ts';

export type DelayRefusal = { refusal: 'unknown' | 'strict' | 'already'; message: string };

/**
 * The direction leaves a colleague of her centre seven days before a second proof is asked of her:
 * once, and never to a role of which it is always asked.
 */
export async function leaveSevenDays(
	db: Db,
	membershipId: string
): Promise<{ left: string } | DelayRefusal> {
	const centre_id = centreOf(db);
	const member = await db
		.selectFrom('memberships')
		.where('id', '=', membershipId)
		// What she does elsewhere is in her sight, and not hers to decide.
		.where('centre_id', '=', centre_id)
		.where('ended_at', 'is', null)
		.select('role')
		.executeTakeFirst();
	if (!member) {
		return refuse('unknown', 'Cette personne ne fait plus partie de l’équipe.');
	}
	if (isStrict(member.role as Role)) {
		return refuse(
			'strict',
			'Ce rôle donne toujours une seconde preuve, dès sa première entrée : aucun délai ne peut lui être laissé.'
		);
	}
	const row = await db
		.insertInto('second_proof_delays')
		.values({ membership_id: membershipId, centre_id, ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('membership_id').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!row) {
		return refuse(
			'already',
			'Sept jours ont déjà été laissés à cette personne. Elle peut imprimer des codes : il ne lui faut pas de téléphone.'
		);
	}
	await writeJournal(db, { action: 'delay', kind: 'second-proof', id: membershipId });
	return { left: membershipId };
}
