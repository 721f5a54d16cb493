import { MOMENT_NAMES, MOMENTS, paperItems } from '#lib/features/placement/index.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { centre } = requireDeed(locals.viewer, 'place-people');
	const moment = MOMENTS.find((one) => one === url.searchParams.get('moment')) ?? 'before';
	return {
		centreName: centre.name,
		moment,
		momentName: MOMENT_NAMES[moment],
		lines: paperItems(moment).map(({ id, wording }) => ({ id, wording }))
	};
};
