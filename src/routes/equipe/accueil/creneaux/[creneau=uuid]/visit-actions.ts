import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import {
	recordArrival,
	recordLeaving,
	takeSeat,
	undoArrival,
	undoLeaving,
	undoVisit,
	welcomeVisitor
} from '#lib/features/desk/drop-ins/index.server.ts';
import { SeatForm } from '#lib/features/desk/drop-ins/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { RequestEvent } from './$types';

const VisitForm = v.object({
	venue: v.pipe(v.string(), v.uuid('Choisissez une personne.')),
	minutes: v.optional(
		v.union(
			[v.literal(''), v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/))],
			'Écrivez la durée en minutes, par exemple 60.'
		),
		''
	)
});
type Typed = v.InferOutput<typeof VisitForm>;

/** One tap on a line: does `deed` to its visit, then shows the slot again. */
const onVisit =
	(deed: (db: Db, typed: Typed, today: string) => Promise<object>) =>
	async ({ request, locals, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'receive-requests');
		const form = await superValidate(request, valibot(VisitForm));
		const visit = form.data;
		if (!form.valid) {
			return fail(400, { message: Object.values(form.errors).flat().join(' '), visit });
		}
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const done = await asViewer(locals, (db) => deed(db, visit, today));
		if ('message' in done) return fail(409, { message: String(done.message), visit });
		redirect(303, url.pathname);
	};

/** Somebody who has no seat yet. */
const onSeat =
	(deed: typeof welcomeVisitor) =>
	async ({ request, locals, params, url }: RequestEvent) => {
		const viewer = requireDeed(locals.viewer, 'receive-requests');
		const form = await superValidate(request, valibot(SeatForm));
		if (!form.valid) return fail(400, { message: Object.values(form.errors).flat().join(' ') });
		const { personne, appareil } = form.data;
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const seat = await asViewer(locals, (db) =>
			deed(db, {
				slotId: params.creneau,
				...(personne && { personId: personne }),
				...(appareil && { device: appareil }),
				today
			})
		);
		if ('refusal' in seat) return fail(409, { message: seat.message });
		redirect(303, url.pathname);
	};

export const visitActions = {
	garder: onSeat((db, { today: _today, ...wanted }) => takeSeat(db, wanted)),
	accueillir: onSeat(welcomeVisitor),
	arrivee: onVisit((db, { venue }, today) => recordArrival(db, { visitId: venue, today })),
	depart: onVisit((db, { venue, minutes }) =>
		recordLeaving(db, { visitId: venue, ...(minutes && { minutes: Number(minutes) }) })
	),
	liberer: onVisit((db, { venue }) => undoVisit(db, venue)),
	'annuler-arrivee': onVisit((db, { venue }) => undoArrival(db, venue)),
	'annuler-depart': onVisit((db, { venue }) => undoLeaving(db, venue))
};
