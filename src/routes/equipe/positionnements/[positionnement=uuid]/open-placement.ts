import { error } from '@sveltejs/kit';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { readPlacement } from '#lib/features/learning/placement/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** The conversation of an address, with whom it is; 404 when the centre knows none, or no more. */
export async function openPlacement(db: Db, id: string) {
	const placement = await readPlacement(db, id);
	if (placement && !placement.isUndone) {
		return { placement, person: await findPerson(db, placement.personId) };
	}
	error(404, { message: 'Cette conversation n’existe pas, ou elle a été annulée.' });
}
