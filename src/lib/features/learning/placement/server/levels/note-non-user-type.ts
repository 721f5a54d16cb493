import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { NON_USER_LIST } from '../../domain/autonomy/autonomy-before.ts';
import { type NoSuchType, refuseNonUserType } from '../../domain/autonomy/non-user-type.ts';
import { readNonUserType } from './read-non-user-type.ts';
import {
	type ClosedConversation,
	holdPlacement,
	refuseClosed
} from '../conversation/read-placement.ts';
import { UNKNOWN_RESIDENT, type UnknownResident } from '../conversation/start-placement.ts';

/**
 * The animator says which kind of non-user this is, says otherwise, or takes it back (null). Each
 * word is kept beside the others, the last one counting; the same word twice is one.
 */
export async function noteNonUserType(
	db: Db,
	{ placementId, type }: { placementId: string; type: string | null }
): Promise<{ noted: string } | ClosedConversation | UnknownResident | NoSuchType> {
	const refusal = refuseNonUserType(type);
	if (refusal) return refusal;
	const placement = await holdPlacement(db, placementId);
	if (!placement || placement.isUndone) return refuseClosed(null)!;
	if (!(await findPerson(db, placement.personId))) return UNKNOWN_RESIDENT;
	const { list } = NON_USER_LIST;
	const standing = await readNonUserType(db, placementId);
	if (type === (standing?.type ?? null) && (!standing || standing.list === list)) {
		return { noted: placementId };
	}
	await db
		.insertInto('non_user_types')
		.values({ centre_id: centreOf(db), placement_id: placementId, list, type, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'tell', kind: 'non-user-type', id: placementId });
	return { noted: placementId };
}
