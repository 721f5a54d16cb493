import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import type * as v from 'valibot';
import {
	commitPerson,
	endPause,
	invitePeople,
	noteCall,
	noteWhereTo,
	pauseFollowUp,
	undoCall,
	undoInvitation,
	withdrawCommitment
} from '#lib/features/learning/funnels/index.server.ts';
import { InviteForm, LineForm } from '#lib/features/learning/funnels/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Deed } from '#lib/features/house/staff/index.ts';
import { findProgramme } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { invitedSentence } from './invited-sentence.ts';
import type { RequestEvent } from './$types';

type Typed = v.InferOutput<typeof LineForm>;
type Deeds = (db: Db, typed: Typed, today: string, programmeId: string) => Promise<object>;

/** One tap on a line: does `deed` to that person, then shows the same page again. */
const onLine =
	(deed: Deeds, needs: Deed = 'lead-funnel') =>
	async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, needs);
		const form = await superValidate(request, valibot(LineForm));
		if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const done = await asViewer(locals, async (db) => {
			const programme = await findProgramme(db, params.programme);
			return deed(db, form.data, today, programme?.id ?? '');
		});
		if ('message' in done) return fail(409, { message: String(done.message) });
		const shown = new URLSearchParams(
			[...url.searchParams].filter(([key]) => !key.startsWith('/'))
		);
		redirect(303, `${url.pathname}?${shown}`);
	};

export const funnelActions = {
	inviter: async ({ request, locals }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'lead-funnel');
		const form = await superValidate(request, valibot(InviteForm));
		if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
		const { entree, comment, reunion } = form.data;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const done = await asViewer(locals, (db) =>
			invitePeople(db, {
				entryIds: entree,
				channel: comment,
				...(reunion && { meetingId: reunion }),
				today
			})
		);
		if ('refusal' in done) return fail(409, { message: done.message });
		return { done: invitedSentence(done, comment) };
	},
	appel: onLine(
		(db, { entree, suite }, today) =>
			noteCall(db, { entryId: entree, outcome: suite ?? 'no-answer', today }),
		'receive-requests'
	),
	'annuler-appel': onLine(
		(db, { appel }, today) => undoCall(db, { callId: appel, today }),
		'receive-requests'
	),
	'annuler-invitation': onLine((db, { invitation }) => undoInvitation(db, invitation)),
	engager: onLine((db, { entree, facon, signe }, today) =>
		commitPerson(db, { entryId: entree, way: facon ?? 'paper', ...(signe && { on: signe }), today })
	),
	'retirer-engagement': onLine((db, { engagement }, today) =>
		withdrawCommitment(db, { commitmentId: engagement, today })
	),
	pause: onLine((db, { entree, jusqu }, today) =>
		pauseFollowUp(db, { entryId: entree, until: jusqu, today })
	),
	reprendre: onLine((db, { pause }) => endPause(db, pause)),
	suite: onLine((db, { personne, ou }, today, programmeId) =>
		noteWhereTo(db, { programmeId, personId: personne, whereTo: ou || null, today })
	)
};
