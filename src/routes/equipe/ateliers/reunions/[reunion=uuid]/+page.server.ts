import { error } from '@sveltejs/kit';
import { showMeeting } from '#lib/features/funnels/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { meetingActions } from './meeting-actions.ts';
import { meetingLine } from './meeting-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const meetingId = params.reunion;
	const sheet = await asViewer(locals, (db) => showMeeting(db, { meetingId, today }));
	if (!sheet) error(404, { message: 'Cette réunion n’existe pas, ou n’est pas de votre centre.' });
	const { meeting, people, others } = sheet;
	const mayLead = mayDo(viewer.role, 'lead-funnel');
	const hasCome = meeting.day <= today && !meeting.isCancelled;
	return {
		meeting,
		people: people.map((one) => meetingLine(one, { mayLead, hasCome })),
		others: others.map(({ entryId, name }) => ({ value: entryId, label: name })),
		isPast: meeting.day < today,
		hasCome,
		mayLead
	};
};

export const actions: Actions = meetingActions;
