import { fail, redirect } from '@sveltejs/kit';
import {
	beginProposal,
	forgetProposal,
	joinDraft,
	leaveDraft,
	proposalOf,
	proposeGroups,
	stopProposal,
	takeProposal
} from '#lib/features/learning/groups/index.server.ts';
import {
	type DraftRefusal,
	GOALS,
	proposalView,
	viewOf
} from '#lib/features/learning/groups/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import { draftOf } from './draft-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const { programme, draft } = await draftOf(db, params.programme);
		const proposal = await proposalOf(db, draft);
		return {
			programme: { slug: programme.slug, name: programme.name },
			startsOn: draft.startsOn,
			people: draft.people.length,
			view: viewOf(draft),
			proposal: proposal && proposalView(draft, proposal),
			goals: GOALS.length,
			maySign: mayDo(viewer.role, 'plan-workshops')
		};
	});
};

/** Does a deed in the draft of this page, then shows it again. */
function act<Done extends object>(
	deed: (db: Db, draftId: string, form: FormData) => Promise<Done | DraftRefusal | void>,
	after?: (world: World, done: Done) => Promise<void>
) {
	return async ({ locals, params, request, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'form-groups');
		const form = await request.formData();
		const done = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			return deed(db, draft.id, form);
		});
		if (done && 'refusal' in done) return fail(409, { message: done.message });
		if (done) await after?.(locals.world, done);
		redirect(303, url.pathname);
	};
}

export const actions = {
	proposer: act(proposeGroups, (world, { asked }) => beginProposal(world, asked)),
	arreter: act(stopProposal),
	prendre: act(takeProposal),
	laisser: act(forgetProposal),
	ajouter: act((db, draftId, form) =>
		joinDraft(db, { draftId, entryIds: form.getAll('entree').map(String).filter(isId) })
	),
	abandonner: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'form-groups');
		const left = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			return leaveDraft(db, draft.id);
		});
		if ('refusal' in left) return fail(409, { message: left.message });
		redirect(303, `/equipe/ateliers/groupes/former/${params.programme}`);
	}
} satisfies Actions;
