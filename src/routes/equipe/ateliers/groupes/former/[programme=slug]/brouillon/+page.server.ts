import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
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
import { GOALS, proposalView, viewOf } from '#lib/features/learning/groups/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { draftOf } from './draft-of.ts';
import type { Actions } from './$types';

export const load = shown('form-groups', async (db, { params, viewer }: Asked<'programme'>) => {
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

const Nothing = v.object({});
const Chosen = v.object({ entree: v.pipe(v.array(v.string()), v.filterItems(isId)) });

/** A use case, on the draft of this page. */
const onDraft =
	<Sent, Done>(work: (db: Db, draftId: string, sent: Sent) => Promise<Done>) =>
	async (db: Db, sent: Sent, { params }: Doing<'programme'>) =>
		work(db, (await draftOf(db, params.programme)).draft.id, sent);

export const actions: Actions = deeds({
	proposer: deed(
		'form-groups',
		Nothing,
		onDraft(proposeGroups),
		async ({ asked }, { locals, url }) => {
			await beginProposal(locals.world, asked);
			redirect(303, url.pathname);
		}
	),
	arreter: deed('form-groups', Nothing, onDraft(stopProposal), here),
	prendre: deed('form-groups', Nothing, onDraft(takeProposal), here),
	laisser: deed('form-groups', Nothing, onDraft(forgetProposal), here),
	ajouter: deed(
		'form-groups',
		Chosen,
		onDraft((db, draftId, { entree }: v.InferOutput<typeof Chosen>) =>
			joinDraft(db, { draftId, entryIds: entree })
		),
		here
	),
	abandonner: deed(
		'form-groups',
		Nothing,
		onDraft(leaveDraft),
		(_left, { params }) => `/equipe/ateliers/groupes/former/${params.programme}`
	)
});
