import { isQuarter } from '#lib/features/people/quarters/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { PersonRefusal } from '../../domain/refuse-person.ts';

/** A record says a quarter of its own centre, or none. */
export async function refuseUnknownQuarter(
	db: Db,
	quarterId: string | null
): Promise<PersonRefusal | null> {
	if (!quarterId || (await isQuarter(db, quarterId))) return null;
	return refuse('quarter', 'Choisissez un quartier de la liste du centre.');
}
