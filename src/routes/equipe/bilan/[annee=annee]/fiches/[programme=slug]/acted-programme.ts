import { error } from '@sveltejs/kit';
import { findProgramme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The programme of the address, which must be the centre's own. */
export async function actedProgramme(db: Db, slug: string): Promise<string> {
	const programme = await findProgramme(db, slug);
	if (!programme) error(404, { message: 'Ce programme n’existe pas dans votre centre.' });
	return programme.id;
}
