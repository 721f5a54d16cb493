import { listRetired } from '#lib/features/learning/placement/index.server.ts';
import {
	MOMENT_NAMES,
	MOMENTS,
	paperItems,
	READING_LINE
} from '#lib/features/learning/placement/index.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown('place-people', async (db, { viewer, url }) => {
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'before';
	const retired = await listRetired(db);
	return {
		centreName: viewer.centre.name,
		moment,
		momentName: MOMENT_NAMES[moment],
		lines: paperItems(moment, retired).map(({ id, wording }) => ({ id, wording })),
		reading: moment === 'before' ? READING_LINE : null
	};
});
