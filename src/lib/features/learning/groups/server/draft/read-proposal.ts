import type { Db } from '#lib/platform/database/acting.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import type { MoreGroup } from '../../domain/plan/more-groups.ts';
import type { GroupPlan } from '../../domain/plan/plan.ts';
import type { GoalName } from '../../domain/plan/plan-groups.ts';
import { draftMark } from './draft-mark.ts';

export type Proposal = {
	state: 'running' | 'proven' | 'stopped' | 'impossible' | 'failed';
	/** What the draft said when it was asked. */
	seen: string;
	/** The goal last reached; null: only the immediate preview is there. */
	reached: GoalName | null;
	/** The best found so far. */
	plan: GroupPlan;
	/** Groups that would seat more people. */
	more: MoreGroup[];
	recordedAt: Temporal.Instant;
};

/** A search that said nothing for so long died with its process. */
const SILENCE_SECONDS = 30;

/** The proposal of a draft as it is written, whoever seeks it; null when there is none. */
export async function proposalRow(db: Db, draftId: string): Promise<Proposal | null> {
	const row = await db
		.selectFrom('group_proposals')
		.where('draft_id', '=', draftId)
		.select(['state', 'seen', 'reached', 'plan', 'more', 'recorded_at as recordedAt'])
		.executeTakeFirst();
	return (row as Proposal | undefined) ?? null;
}

/** Whether somebody still seeks it, here or in another process. */
export function isUnderWay({ state, recordedAt }: Proposal, at: Temporal.Instant): boolean {
	return (
		state === 'running' &&
		Temporal.Instant.compare(recordedAt.add({ seconds: SILENCE_SECONDS }), at) >= 0
	);
}

/** The proposal of a draft, as far as it is; null when there is none, or the draft changed since. */
export async function proposalOf(db: Db, draft: Draft): Promise<Proposal | null> {
	const proposal = await proposalRow(db, draft.id);
	if (!proposal || proposal.seen !== draftMark(draft)) return null;
	const isDead = proposal.state === 'running' && !isUnderWay(proposal, db.acting.at);
	return isDead ? { ...proposal, state: 'failed' } : proposal;
}

/** Stops a proposal: what was found so far may still be taken. */
export async function stopProposal(db: Db, draftId: string): Promise<void> {
	await db
		.updateTable('group_proposals')
		.set({ state: 'stopped' })
		.where('draft_id', '=', draftId)
		.where('state', '=', 'running')
		.execute();
}

/** The proposal was taken, or is left: the draft is what it is. */
export async function forgetProposal(db: Db, draftId: string): Promise<void> {
	await db.deleteFrom('group_proposals').where('draft_id', '=', draftId).execute();
}
