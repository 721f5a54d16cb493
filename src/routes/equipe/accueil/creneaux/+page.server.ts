import { fail } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { listDropInsBetween, planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { DropInForm, slotStatus } from '#lib/features/desk/drop-ins/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isDay } from '#lib/shared/day.ts';
import { requireDeed } from '../../require-deed.ts';
import { minuteIn } from './minute-in.ts';
import { plannedSentence } from './planned-sentence.ts';
import type { Actions, PageServerLoad } from './$types';

/** Four weeks a page. */
const SPAN = 28;

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const asked = url.searchParams.get('depuis') ?? '';
	const from = isDay(asked) ? asked : today;
	const shifted = (days: number) => Temporal.PlainDate.from(from).add({ days }).toString();
	const slots = await asViewer(locals, (db) => listDropInsBetween(db, from, shifted(SPAN - 1)));
	const now = minuteIn(timeZone, locals.world.now());
	return {
		form: await superValidate({ jour: today }, valibot(DropInForm), { errors: false }),
		mayPlan: mayDo(viewer.role, 'plan-drop-ins'),
		slots: slots.map((slot) => ({ ...slot, status: slotStatus(slot, now) })),
		from,
		to: shifted(SPAN - 1),
		before: shifted(-SPAN),
		after: shifted(SPAN)
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-drop-ins');
		const form = await superValidate(request, valibot(DropInForm));
		if (!form.valid) return fail(400, { form });
		const { data } = form;
		const planned = await asViewer(locals, (db) =>
			planDropIns(db, {
				day: data.jour,
				...(data.jusqu && { until: data.jusqu }),
				startsAt: data.debut,
				endsAt: data.fin,
				capacity: data.places,
				venue: data.lieu
			})
		);
		if (!('refusal' in planned)) return { form, done: plannedSentence(planned) };
		const field = (
			{ until: 'jusqu', hours: 'fin', capacity: 'places', confidential: 'lieu' } as const
		)[planned.refusal as 'until' | 'hours' | 'capacity' | 'confidential'];
		return setError(form, field ?? 'jour', planned.message);
	}
};
