import { mayDo } from '#lib/features/house/staff/index.ts';
import { takenBy } from '#lib/features/resources/bookings/index.server.ts';
import { showMeeting } from '#lib/features/learning/funnels/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { meetingChoices } from '../meeting-choices.ts';
import { meetingActions } from './meeting-actions.ts';
import { meetingLine } from './meeting-line.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params, viewer, url, today }: Asked<'reunion'>) => {
		const meetingId = params.reunion;
		const sheet = await showMeeting(db, { meetingId, today });
		if (!sheet) return null;
		const { meeting, before, people, others } = sheet;
		const taken = await takenBy(db, { kind: 'meeting', id: meetingId });
		const { rooms, team } = await meetingChoices(db);
		const mayLead = mayDo(viewer.role, 'lead-funnel');
		const hasCome = meeting.day <= today && !meeting.isCancelled;
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
			asItIs: {
				jour: meeting.day,
				debut: meeting.startsAt,
				fin: meeting.endsAt,
				lieu: meeting.place,
				places: meeting.capacity,
				salle: taken.roomId ?? '',
				animateurs: taken.staffIds
			},
			people: people.map((one) => meetingLine(one, { mayLead, hasCome })),
			others: others.map(({ entryId, name }) => ({ value: entryId, label: name })),
			isPast: meeting.day < today,
			hasCome,
			mayLead,
			isChanging: url.searchParams.has('changer')
		};
	},
	'Cette réunion n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds(meetingActions);
