import { showDropIn } from '#lib/features/desk/drop-ins/index.server.ts';
import { slotStatus } from '#lib/features/desk/drop-ins/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { readSeatAskers } from '#lib/features/outreach/place-requests/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chercher } from '../../typed-person-action.ts';
import { meetingChoices } from '../../../ateliers/reunions/meeting-choices.ts';
import { minuteIn } from '../minute-in.ts';
import { slotActions } from './slot-actions.ts';
import { visitActions } from './visit-actions.ts';
import { visitLines } from './visit-lines.ts';
import type { Actions } from './$types';

export const load = shown(
	'receive-requests',
	async (db, { params, viewer, url, timeZone, now, today }: Asked<'creneau'>) => {
		const found = await showDropIn(db, params.creneau);
		if (!found) return null;
		const { slot } = found;
		const askers = await readSeatAskers(
			db,
			found.visits.map(({ id }) => id)
		);
		const mayPlan = mayDo(viewer.role, 'plan-drop-ins');
		return {
			slot: { ...slot, status: slotStatus(slot, minuteIn(timeZone, now)) },
			visits: visitLines(found.visits, { slot, today, timeZone, askers }),
			mayPlan,
			choices: mayPlan ? await meetingChoices(db) : { rooms: [], team: [] },
			isChanging: url.searchParams.has('changer'),
			canArrive: !slot.cancelled && slot.day <= today
		};
	},
	'Ce créneau n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({ chercher, ...visitActions, ...slotActions });
