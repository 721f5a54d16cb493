import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { findProgramme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Does something for the programme of the address, which must be the centre's own. */
export async function forProgramme<Result extends object>(
	locals: App.Locals,
	slug: string,
	work: (db: Db, programmeId: string) => Promise<Result>
): Promise<Result> {
	const result = await asViewer(locals, async (db) => {
		const programme = await findProgramme(db, slug);
		return programme ? work(db, programme.id) : null;
	});
	if (!result) error(404, { message: 'Ce programme n’existe pas dans votre centre.' });
	return result;
}
