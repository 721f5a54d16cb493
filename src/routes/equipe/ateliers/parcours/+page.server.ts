import { countFunnels } from '#lib/features/learning/funnels/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { accessTo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	return {
		seesAttendance: accessTo('attendance', viewer.role) !== 'none',
		funnels: await asViewer(locals, (db) => countFunnels(db, today))
	};
};
