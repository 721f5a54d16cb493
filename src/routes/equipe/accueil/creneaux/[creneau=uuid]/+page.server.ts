import { error } from '@sveltejs/kit';
import { showDropIn } from '#lib/features/desk/drop-ins/index.server.ts';
import { slotStatus } from '#lib/features/desk/drop-ins/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../require-deed.ts';
import { chercher } from '../../typed-person-action.ts';
import { minuteIn } from '../minute-in.ts';
import { slotActions } from './slot-actions.ts';
import { visitActions } from './visit-actions.ts';
import { visitLines } from './visit-lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { timeZone } = viewer.centre;
	const now = locals.world.now();
	const shown = await asViewer(locals, (db) => showDropIn(db, params.creneau));
	if (!shown) error(404, { message: 'Ce créneau n’existe pas, ou n’est pas de votre centre.' });
	const today = todayIn(timeZone, now);
	const { slot } = shown;
	return {
		slot: { ...slot, status: slotStatus(slot, minuteIn(timeZone, now)) },
		visits: visitLines(shown.visits, { slot, today, timeZone }),
		mayPlan: mayDo(viewer.role, 'plan-drop-ins'),
		canArrive: !slot.cancelled && slot.day <= today
	};
};

export const actions: Actions = { chercher, ...visitActions, ...slotActions };
