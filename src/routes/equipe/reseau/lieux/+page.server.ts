import { listMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { countToSeeTo, readTownBoards } from '#lib/features/resources/places/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { pagesFor } from '../../team-pages.ts';

/** Where each is seen to; a list that a role does not open is only counted. */
const LISTS = {
	stale: '/equipe/lieux/a-voir',
	incomplete: '/equipe/lieux/a-voir',
	doubles: '/equipe/lieux/doubles',
	proposals: '/equipe/lieux/propositions',
	misses: '/equipe/lieux/non-trouves'
} as const;

/** How the directory stands in each commune: numbers alone, and the lists behind them. */
export const load = shown(ofTeam('see-network'), async (db, { viewer }) => {
	const towns = await readTownBoards(db);
	const { stale, incomplete, proposals } = await countToSeeTo(db);
	const doubles = towns.reduce((sum, town) => sum + town.doubles, 0);
	const { length: misses } = await listMisses(db);
	const opened = new Set(pagesFor(viewer.role).map(({ href }) => href));
	const waiting = { stale, incomplete, doubles, proposals, misses };
	return {
		towns,
		waiting: Object.entries(waiting).map(([key, count]) => {
			const href = LISTS[key as keyof typeof LISTS];
			return { key: key as keyof typeof LISTS, count, href: opened.has(href) ? href : null };
		})
	};
});
