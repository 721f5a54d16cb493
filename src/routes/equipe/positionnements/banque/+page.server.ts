import { readItemBank } from '#lib/features/learning/placement/index.server.ts';
import { filterItems, readItemFilter } from '#lib/features/learning/placement/index.ts';
import { shown } from '#lib/http/shown.ts';
import { asCard, requireBank } from './bank-viewer.ts';

export const load = shown(requireBank, async (db, { viewer: { isNetwork }, url }) => {
	const { version, items } = await readItemBank(db);
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
});
