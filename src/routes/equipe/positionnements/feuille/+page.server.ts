import { listRetired } from '#lib/features/learning/placement/index.server.ts';
import { MOMENT_NAMES, MOMENTS, paperItems } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { centre } = requireDeed(locals.viewer, 'place-people');
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'before';
	const retired = await asViewer(locals, listRetired);
	return {
		centreName: centre.name,
		moment,
		momentName: MOMENT_NAMES[moment],
		lines: paperItems(moment, retired).map(({ id, wording }) => ({ id, wording }))
	};
};
