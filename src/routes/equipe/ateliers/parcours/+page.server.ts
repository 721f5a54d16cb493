import { accessTo } from '#lib/features/house/staff/index.ts';
import { countFunnels } from '#lib/features/learning/funnels/index.server.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown('receive-requests', async (db, { viewer, today }) => ({
	seesAttendance: accessTo('attendance', viewer.role) !== 'none',
	funnels: await countFunnels(db, today)
}));
