import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { takenBy } from '#lib/features/learning/bookings/index.server.ts';
import { showMeeting } from '#lib/features/learning/funnels/index.server.ts';
import { MeetingChangeForm } from '#lib/features/learning/funnels/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { meetingChoices } from '../meeting-choices.ts';
import { meetingActions } from './meeting-actions.ts';
import { meetingLine } from './meeting-line.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const meetingId = params.reunion;
	const shown = await asViewer(locals, async (db) => {
		const sheet = await showMeeting(db, { meetingId, today });
		if (!sheet) return null;
		const taken = await takenBy(db, { kind: 'meeting', id: meetingId });
		return { ...sheet, taken, ...(await meetingChoices(db)) };
	});
	if (!shown) error(404, { message: 'Cette réunion n’existe pas, ou n’est pas de votre centre.' });
	const { meeting, before, people, others, taken, rooms, team } = shown;
	const mayLead = mayDo(viewer.role, 'lead-funnel');
	const hasCome = meeting.day <= today && !meeting.isCancelled;
	const now = {
		jour: meeting.day,
		debut: meeting.startsAt,
		fin: meeting.endsAt,
		lieu: meeting.place,
		places: meeting.capacity,
		salle: taken.roomId ?? '',
		animateurs: taken.staffIds
	};
	return {
		meeting,
		before,
		rooms,
		team,
		today,
		takes: [
			...rooms.filter(({ value }) => value === taken.roomId),
			...team.filter(({ value }) => taken.staffIds.includes(value))
		].map(({ label }) => label),
		change: await superValidate(now, valibot(MeetingChangeForm), { errors: false }),
		people: people.map((one) => meetingLine(one, { mayLead, hasCome })),
		others: others.map(({ entryId, name }) => ({ value: entryId, label: name })),
		isPast: meeting.day < today,
		hasCome,
		mayLead
	};
};

export const actions: Actions = meetingActions;
