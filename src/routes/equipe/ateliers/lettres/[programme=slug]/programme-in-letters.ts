import { error } from '@sveltejs/kit';
import { listProgrammes, type Programme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The programme of the address; a page that says so when the centre has none of that name. */
export async function programmeInLetters(db: Db, slug: string): Promise<Programme> {
	const programme = (await listProgrammes(db)).find((one) => one.slug === slug);
	if (programme) return programme;
	return error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
}
