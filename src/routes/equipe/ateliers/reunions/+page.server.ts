import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import {
	listComingMeetings,
	listPastMeetings,
	planMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import { MeetingForm, meetingField } from '#lib/features/learning/funnels/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import { meetingChoices } from './meeting-choices.ts';
import type { Actions, PageServerLoad } from './$types';

/** Meetings that are over, a page. */
const PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const after = readDatedId(url.searchParams.get('apres'), '~');
	return asViewer(locals, async (db) => {
		const past = await listPastMeetings(db, { today, after, size: PAGE + 1 });
		const shown = past.slice(0, PAGE);
		const last = shown.at(-1);
		const programmes = await listProgrammes(db);
		return {
			form: await superValidate({ jour: '' }, valibot(MeetingForm), { errors: false }),
			today,
			mayLead: mayDo(viewer.role, 'lead-funnel'),
			programmes: programmes.map(({ id, name }) => ({ value: id, label: name })),
			...(await meetingChoices(db)),
			coming: after ? [] : await listComingMeetings(db, { today }),
			isFirstPage: after === undefined,
			past: shown,
			nextHref: past.length > PAGE && last ? `?apres=${last.day}~${last.id}` : null
		};
	});
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'lead-funnel');
		const form = await superValidate(request, valibot(MeetingForm));
		if (!form.valid) return fail(400, { form });
		const { programme, jour, debut, fin, lieu, places, salle, animateurs } = form.data;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const planned = await asViewer(locals, (db) =>
			planMeeting(db, {
				programmeId: programme,
				day: jour,
				startsAt: debut,
				endsAt: fin,
				place: lieu,
				capacity: places,
				roomId: salle || null,
				animatorIds: animateurs,
				today
			})
		);
		if ('refusal' in planned) {
			const { refusal } = planned;
			const field = refusal === 'unknown-programme' ? 'programme' : meetingField(refusal);
			return setError(form, field, planned.message);
		}
		redirect(303, `/equipe/ateliers/reunions/${planned.id}`);
	}
};
