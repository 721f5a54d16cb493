import { sql } from 'kysely';
import { refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { DraftRefusal } from '../../domain/draft/draft.ts';
import { forgetProposal } from './read-proposal.ts';

const NO_DRAFT: DraftRefusal = refuse(
	'unknown-draft',
	'Ce brouillon n’existe plus\u00a0: revenez à la liste.'
);
const SIGNED: DraftRefusal = refuse(
	'signed',
	'Ces groupes sont signés\u00a0: les personnes ont leur place, on ne les déplace plus ici.'
);

export type DraftLine = { id: string; programmeId: string; startsOn: string };

/** The draft that a programme is working on: neither signed nor left aside; null when there is none. */
export async function openDraft(db: Db, programmeId: string): Promise<DraftLine | null> {
	const { rows } = await sql<DraftLine>`
		select d.id, d.programme_id as "programmeId", d.starts_on as "startsOn" from group_drafts d
		where d.programme_id = ${programmeId}
			and not exists (select from group_signatures s where s.draft_id = d.id)
			and not exists (select from group_draft_abandonments a where a.draft_id = d.id)
		order by d.id desc limit 1`.execute(db);
	return rows[0] ?? null;
}

/**
 * Whoever changes a draft, or signs it, waits her turn. A draft that was signed, or left aside, is
 * changed no more.
 */
export async function holdDraft(db: Db, draftId: string): Promise<DraftLine | DraftRefusal> {
	await takeTurn(db, `group-draft ${draftId}`);
	const { rows } = await sql<DraftLine & { isSigned: boolean; isLeft: boolean }>`
		select d.id, d.programme_id as "programmeId", d.starts_on as "startsOn",
			exists (select from group_signatures s where s.draft_id = d.id) as "isSigned",
			exists (select from group_draft_abandonments a where a.draft_id = d.id) as "isLeft"
		from group_drafts d where d.id = ${draftId}`.execute(db);
	const [draft] = rows;
	if (!draft || draft.isLeft) return NO_DRAFT;
	if (draft.isSigned) return SIGNED;
	return { id: draft.id, programmeId: draft.programmeId, startsOn: draft.startsOn };
}

/** Starts a draft for a programme, or goes on with the one under way. */
export async function startDraft(
	db: Db,
	{ programmeId, startsOn }: { programmeId: string; startsOn: string }
): Promise<{ id: string } | DraftRefusal | FormatRefusal> {
	if (!isDay(startsOn)) {
		return refuse('day', 'Donnez le jour à partir duquel les groupes se réunissent.');
	}
	const other = await refuseStepOf(db, 'level-groups', [programmeId]);
	if (other) return other;
	await takeTurn(db, `group-drafts of ${programmeId}`);
	const known = await openDraft(db, programmeId);
	if (known) return { id: known.id };
	const draft = await db
		.insertInto('group_drafts')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			starts_on: startsOn,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'start', kind: 'group-draft', id: draft.id });
	return draft;
}

/** Leaves a draft aside: another one may start from the list as it is. */
export async function leaveDraft(db: Db, draftId: string): Promise<{ id: string } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	await db
		.insertInto('group_draft_abandonments')
		.values({ draft_id: draftId, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await forgetProposal(db, draftId);
	await writeJournal(db, { action: 'leave', kind: 'group-draft', id: draftId });
	return { id: draftId };
}
