import { error } from '@sveltejs/kit';
import { openDraft, readDraft } from '#lib/features/learning/groups/index.server.ts';
import type { Draft } from '#lib/features/learning/groups/index.ts';
import type { Programme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { programmeWith } from '../../programme-of.ts';

/** The draft under way of the programme of an address, or a page that says there is none. */
export async function draftOf(
	db: Db,
	slug: string
): Promise<{ programme: Programme; draft: Draft }> {
	const programme = await programmeWith(db, slug, 'level-groups');
	const line = await openDraft(db, programme.id);
	if (!line) {
		error(404, {
			message:
				'Il n’y a pas de brouillon en cours pour ce programme\u00a0: il est signé, ou laissé de côté.'
		});
	}
	return { programme, draft: await readDraft(db, line) };
}
