import { listDropInsBetween, planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { DropInForm, SLOT_FIELDS, slotStatus } from '#lib/features/desk/drop-ins/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isDay } from '#lib/shared/day.ts';
import { meetingChoices } from '../../ateliers/reunions/meeting-choices.ts';
import { freePlaceOf } from '../../semaine/free-place.ts';
import { minuteIn } from './minute-in.ts';
import { plannedSentence } from './planned-sentence.ts';
import type { Actions } from './$types';

/** Four weeks a page. */
const SPAN = 28;

export const load = shown('receive-requests', async (db, { viewer, url, timeZone, now, today }) => {
	const asked = url.searchParams.get('depuis') ?? '';
	const from = isDay(asked) ? asked : today;
	const shifted = (days: number) => Temporal.PlainDate.from(from).add({ days }).toString();
	const slots = await listDropInsBetween(db, from, shifted(SPAN - 1));
	const minute = minuteIn(timeZone, now);
	const mayPlan = mayDo(viewer.role, 'plan-drop-ins');
	return {
		mayPlan,
		choices: mayPlan ? await meetingChoices(db) : { rooms: [], team: [] },
		at: freePlaceOf(url, { day: today, from: '14:00', until: '17:00' }),
		/** She comes from a place that is free: the form is open. */
		isPlanning: url.searchParams.has('jour'),
		slots: slots.map((slot) => ({ ...slot, status: slotStatus(slot, minute) })),
		from,
		to: shifted(SPAN - 1),
		before: shifted(-SPAN),
		after: shifted(SPAN)
	};
});

export const actions: Actions = deeds({
	default: deed(
		'plan-drop-ins',
		DropInForm,
		(db, { jour, jusqu, debut, fin, places, lieu, salle, animateurs }) =>
			planDropIns(db, {
				day: jour,
				...(jusqu && { until: jusqu }),
				startsAt: debut,
				endsAt: fin,
				capacity: places,
				venue: lieu,
				roomId: salle || null,
				animatorIds: animateurs
			}),
		(planned) => ({ done: plannedSentence(planned) }),
		SLOT_FIELDS
	)
});
