import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import type * as v from 'valibot';
import {
	cancelMeeting,
	changeMeeting,
	commitPerson,
	markMeeting,
	noteCall,
	restoreMeeting
} from '#lib/features/learning/funnels/index.server.ts';
import {
	MeetingChangeForm,
	meetingField,
	MeetingLineForm,
	MeetingTellingForm
} from '#lib/features/learning/funnels/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { RequestEvent } from './$types';

type Typed = v.InferOutput<typeof MeetingLineForm>;
type Asked = { meetingId: string; today: string };

/** One tap on a line: does `deed` to that person at this meeting, then shows the meeting again. */
const onLine =
	(deed: (db: Db, typed: Typed, asked: Asked) => Promise<object>) =>
	async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'lead-funnel');
		const form = await superValidate(request, valibot(MeetingLineForm));
		if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const asked = { meetingId: params.reunion, today };
		const done = await asViewer(locals, (db) => deed(db, form.data, asked));
		if ('message' in done) return fail(409, { message: String(done.message) });
		redirect(303, `${url.pathname}#${form.data.entree}`);
	};

/** Something of the meeting itself. */
const onMeeting =
	(deed: (db: Db, meetingId: string) => Promise<object>) =>
	async ({ locals, params, url }: RequestEvent) => {
		requireDeed(locals.viewer, 'lead-funnel');
		const done = await asViewer(locals, (db) => deed(db, params.reunion));
		if ('message' in done) return fail(409, { message: String(done.message) });
		redirect(303, url.pathname);
	};

const mark = (came: boolean | null) =>
	onLine((db, { entree }, asked) =>
		markMeeting(db, { ...asked, marks: new Map([[entree, came]]) })
	);

/** Another hour, another place, more seats: refused, what was typed comes back. */
async function change({ request, locals, params, url }: RequestEvent) {
	const viewer = requireDeed(locals.viewer, 'lead-funnel');
	const form = await superValidate(request, valibot(MeetingChangeForm));
	if (!form.valid) return fail(400, { form });
	const { jour, debut, fin, lieu, places, salle, animateurs } = form.data;
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const changed = await asViewer(locals, (db) =>
		changeMeeting(db, {
			...{ meetingId: params.reunion, day: jour, startsAt: debut, endsAt: fin },
			...{ place: lieu, capacity: places, roomId: salle || null, animatorIds: animateurs },
			today
		})
	);
	if ('refusal' in changed) return setError(form, meetingField(changed.refusal), changed.message);
	redirect(303, url.pathname);
}

/** Somebody was told that the meeting moved: it is a call, whose word counts as any other. */
async function tell({ request, locals, url }: RequestEvent) {
	const viewer = requireDeed(locals.viewer, 'lead-funnel');
	const form = await superValidate(request, valibot(MeetingTellingForm));
	if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const { entree, suite } = form.data;
	const noted = await asViewer(locals, (db) =>
		noteCall(db, { entryId: entree, outcome: suite, today })
	);
	if ('refusal' in noted) return fail(409, { message: noted.message });
	redirect(303, url.pathname);
}

export const meetingActions = {
	changer: change,
	prevenir: tell,
	venue: mark(true),
	'pas-venue': mark(false),
	'ne-rien-noter': mark(null),
	engager: onLine((db, { entree, facon }, { today }) =>
		commitPerson(db, { entryId: entree, way: facon ?? 'paper', today })
	),
	annuler: onMeeting(cancelMeeting),
	retablir: onMeeting(restoreMeeting)
};
