import { sql } from 'kysely';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Group } from '../../domain/bank.ts';
import type { Certainty, Source } from '../../domain/conversation/level-names.ts';
import {
	levelsIn,
	refuseToldLevel,
	type ToldLevelRefusal
} from '../../domain/conversation/told-level.ts';
import { UNKNOWN_RESIDENT, type UnknownResident } from '../conversation/start-placement.ts';

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
	const overrules = word.placementId
		? await saysOtherwise(db, word.placementId, word.level)
		: false;
	const refusal = refuseToldLevel({ ...word, reason, overrules });
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

/** Whether a level is none of those that the measure proposes; whoever confirms one owes no reason. */
async function saysOtherwise(db: Db, placementId: string, level: Group): Promise<boolean> {
	const { rows } = await sql<{ verdict: string | null }>`
		select verdict from current_placement_endings() where placement_id = ${placementId}`.execute(db);
	return !levelsIn(rows[0]?.verdict ?? null).includes(level);
}
