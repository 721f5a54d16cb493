import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ChangeKind } from '../domain/change-form.ts';
import type { TextName } from '../domain/guide.ts';
import { UNKNOWN_GUIDE } from './guide-refusal.ts';

/** What a reader tells: nothing of who. */
export type ToldChange = {
	guide: string;
	text: TextName;
	step: number | null;
	what: ChangeKind;
	words: string;
};

/** Read at once: a crowd says the same. */
const MOST_READ = 40;

/** « Ceci a changé », from any reader. */
export async function tellChange(db: Db, told: ToldChange) {
	const { guide, text, step, what, words } = told;
	const known = await db
		.selectFrom('guide_versions')
		.where('guide', '=', guide)
		.select('id')
		.limit(1)
		.executeTakeFirst();
	if (!known) return UNKNOWN_GUIDE;
	await db
		.insertInto('guide_remarks')
		.values({
			...{ guide, text, step, what, words: words || null },
			centre_id: db.acting.centres[0] ?? db.acting.subject ?? null,
			...recordedBy(db)
		})
		.execute();
	return { told: guide };
}

export type Remark = {
	id: string;
	what: ChangeKind;
	text: TextName;
	step: number | null;
	words: string | null;
	at: Temporal.Instant;
	settled: Temporal.Instant | null;
};

/** What readers told of a guide, those that wait first. */
export async function listRemarks(db: Db, guide: string): Promise<Remark[]> {
	const rows = await db
		.selectFrom('guide_remarks')
		.where('guide', '=', guide)
		.select(['id', 'what', 'text', 'step', 'words', 'recorded_at', 'settled_at'])
		.orderBy((row) => row('settled_at', 'is not', null))
		.orderBy('id', 'desc')
		.limit(MOST_READ)
		.execute();
	return rows.map(({ id, what, text, step, words, recorded_at, settled_at }) => ({
		...{ id, step, words, at: recorded_at, settled: settled_at },
		what: what as ChangeKind,
		text: text as TextName
	}));
}

/** The guide was corrected, or nothing had changed; pressed again, it waits anew. */
export async function settleRemark(db: Db, { id, isSettled }: { id: string; isSettled: boolean }) {
	const by = isSettled ? recordedBy(db) : null;
	const settled = await db
		.updateTable('guide_remarks')
		.set({ settled_at: by?.recorded_at ?? null, settled_by: by?.recorded_by ?? null })
		.where('id', '=', id)
		.returning('guide')
		.executeTakeFirst();
	return (
		settled ?? refuse('unknown-remark', 'Cette remarque n’existe plus\u00a0: rechargez la page.')
	);
}
