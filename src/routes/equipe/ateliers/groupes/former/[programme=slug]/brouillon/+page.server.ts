import { fail, redirect } from '@sveltejs/kit';
import {
	leaveDraft,
	leaveProposal,
	proposalOf,
	proposeGroups,
	stopProposal,
	takeProposal,
	waitForProof
} from '#lib/features/groups/index.server.ts';
import { GOALS, proposalView, viewOf } from '#lib/features/groups/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import { draftOf } from './draft-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const { programme, draft } = await draftOf(db, params.programme);
		const solve = proposalOf(draft);
		return {
			programme: { slug: programme.slug, name: programme.name },
			startsOn: draft.startsOn,
			people: draft.people.length,
			view: viewOf(draft),
			proposal: solve && proposalView(draft, solve),
			goals: GOALS.length,
			maySign: mayDo(viewer.role, 'plan-workshops')
		};
	});
};

/** Does a deed in the draft of this page, then shows it again. */
function act(
	deed: (db: Db, draftId: string) => Promise<object>,
	after?: (draftId: string) => unknown
) {
	return async ({ locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'form-groups');
		const done = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			const answer = await deed(db, draft.id);
			return { ...answer, draftId: draft.id };
		});
		if ('message' in done) return fail(409, { message: String(done.message) });
		await after?.(done.draftId);
		redirect(303, url.pathname);
	};
}

export const actions = {
	proposer: act(proposeGroups, waitForProof),
	arreter: act(async () => ({}), stopProposal),
	prendre: act(takeProposal, leaveProposal),
	laisser: act(async () => ({}), leaveProposal),
	abandonner: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'form-groups');
		const left = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			return leaveDraft(db, draft.id);
		});
		if ('refusal' in left) return fail(409, { message: left.message });
		leaveProposal(left.id);
		redirect(303, `/equipe/ateliers/groupes/former/${params.programme}`);
	}
} satisfies Actions;
