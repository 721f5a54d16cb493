import { readItemBank } from '#lib/features/learning/placement/index.server.ts';
import { filterItems, readItemFilter } from '#lib/features/learning/placement/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { asCard, requireBank } from './bank-viewer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { isNetwork } = requireBank(locals.viewer);
	const { version, items } = await asViewer(locals, readItemBank);
	const filter = readItemFilter(url.searchParams);
	const cards = items.map((item) => asCard(item, isNetwork));
	const retired = new Set(cards.filter((card) => card.retired).map(({ id }) => id));
	return {
		version,
		filter,
		isNetwork,
		total: items.length,
		retired: retired.size,
		items: filterItems(cards, filter, retired)
	};
};
