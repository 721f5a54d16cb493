import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** Who accompanies is a colleague of today; null: nobody yet. */
export async function refuseCompanion(
	db: Db,
	companionId: string | null
): Promise<Refusal<'unknown-companion'> | null> {
	if (companionId === null) return null;
	const team = await listAnimators(db);
	if (team.some(({ staffId }) => staffId === companionId)) return null;
	return refuse(
		'unknown-companion',
		'Cette personne n’est plus de l’équipe\u00a0: choisissez quelqu’un d’autre.'
	);
}
