import { listDropInsBetween, planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { DropInForm, slotStatus } from '#lib/features/desk/drop-ins/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isDay } from '#lib/shared/day.ts';
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
	return {
		today,
		mayPlan: mayDo(viewer.role, 'plan-drop-ins'),
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
		(db, { jour, jusqu, debut, fin, places, lieu }) =>
			planDropIns(db, {
				day: jour,
				...(jusqu && { until: jusqu }),
				startsAt: debut,
				endsAt: fin,
				capacity: places,
				venue: lieu
			}),
		(planned) => ({ done: plannedSentence(planned) }),
		{ until: 'jusqu', hours: 'fin', capacity: 'places', confidential: 'lieu', otherwise: 'jour' }
	)
});
