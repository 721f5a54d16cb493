import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { DraftRefusal } from '../../domain/draft/draft.ts';
import { liftMarks, markSeat } from './change-draft.ts';
import { holdDraft } from './hold-draft.ts';
import { readDraft } from './read-draft.ts';

/**
 * Takes into a draft people who have not committed themselves. Of two colleagues who take the same one,
 * the second finds her there.
 */
export async function joinDraft(
	db: Db,
	{ draftId, entryIds }: { draftId: string; entryIds: readonly string[] }
): Promise<{ joined: number } | DraftRefusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const draft = await readDraft(db, held);
	const joining = draft.apart.filter(({ entryId }) => entryIds.includes(entryId));
	const isHere = draft.people.some(({ entryId }) => entryIds.includes(entryId));
	if (joining.length === 0 && !isHere) {
		return refuse('unknown-entry', 'Cette personne n’attend plus\u00a0: relisez la liste.');
	}
	const ids = new Set(joining.map(({ entryId }) => entryId));
	await liftMarks(db, draft, ({ kind, entryId }) => kind === 'later' && ids.has(entryId));
	for (const entryId of ids) await markSeat(db, draft.id, entryId, 'join', null);
	if (ids.size > 0) await writeJournal(db, { action: 'join', kind: 'group-draft', id: draft.id });
	return { joined: ids.size };
}
