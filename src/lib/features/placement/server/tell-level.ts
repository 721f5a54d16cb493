import { findPerson } from '#lib/features/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Group } from '../domain/bank.ts';
import type { Certainty, Source } from '../domain/level-names.ts';
import { refuseToldLevel, type ToldLevelRefusal } from '../domain/told-level.ts';
import { UNKNOWN_RESIDENT, type UnknownResident } from './start-placement.ts';

export type WordGiven = {
	personId: string;
	/** The measure it says otherwise than, if any. */
	placementId?: string;
	source: Source;
	level: Group;
	certainty: Certainty;
	reason?: string;
	day: string;
};

/** Somebody's word on a level: hers, or the animator's. A measure it corrects stays beside it. */
export async function tellLevel(
	db: Db,
	word: WordGiven
): Promise<{ id: string } | UnknownResident | ToldLevelRefusal> {
	const reason = (word.reason ?? '').trim();
	const refusal = refuseToldLevel({ ...word, reason, overrules: word.placementId !== undefined });
	if (refusal) return refusal;
	if (!(await findPerson(db, word.personId))) return UNKNOWN_RESIDENT;
	const told = await db
		.insertInto('told_levels')
		.values({
			centre_id: centreOf(db),
			person_id: word.personId,
			placement_id: word.placementId ?? null,
			source: word.source,
			level: word.level,
			certainty: word.certainty,
			reason: reason || null,
			day: word.day,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'tell', kind: 'level', id: told.id });
	return told;
}
