import { error } from '@sveltejs/kit';
import { listProgrammes, type Programme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The programme of an address, or a page that says it is not of this centre. */
export async function programmeOf(db: Db, slug: string): Promise<Programme> {
	const programme = (await listProgrammes(db)).find((one) => one.slug === slug);
	if (!programme) {
		error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
	}
	return programme;
}

/** SÉNOU answers questions, all levels together, five or six people (study-2.3). */
export const isOpenToAll = ({ name }: Pick<Programme, 'name'>) => /s[eé]nou/i.test(name);
