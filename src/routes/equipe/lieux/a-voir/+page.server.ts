import {
	countPlaceDoubles,
	countToSeeTo,
	listIncomplete,
	listStale
} from '#lib/features/resources/places/index.server.ts';
import { countMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { pagesFor } from '../../team-pages.ts';
import { readIncomplete, readStale, writtenIncomplete, writtenStale } from './where-it-begins.ts';

/** Of each list, so many on a page. */
const A_PAGE = 30;

/** What waits for somebody: what holds no more, what lacks, what may be one place, what was proposed and looked for. */
export const load = shown(ofTeam('see-places'), async (db, { viewer, url }) => {
	const after = {
		stale: readStale(url.searchParams.get('perimes')),
		incomplete: readIncomplete(url.searchParams.get('incomplets'))
	};
	const counts = await countToSeeTo(db);
	const stale = await listStale(db, { most: A_PAGE, after: after.stale });
	const incomplete = await listIncomplete(db, { most: A_PAGE, after: after.incomplete });
	const doubles = await countPlaceDoubles(db);
	const misses = await countMisses(db);
	const mine = new Set(pagesFor(viewer.role).map(({ href }) => href));
	const linked = (href: string) => (mine.has(href) ? href : null);
	// Each list is paged by itself: the other stays where it is.
	const here = {
		perimes: after.stale && writtenStale(after.stale),
		incomplets: after.incomplete && writtenIncomplete(after.incomplete)
	};
	const at = (list: keyof typeof here, begins?: string) => {
		const both = Object.entries({ ...here, [list]: begins }).flatMap(([name, where]) =>
			where ? [[name, where]] : []
		);
		return `${url.pathname}?${new URLSearchParams(both)}#${list}`;
	};
	return {
		lists: {
			stale: {
				...{ count: counts.stale, rows: stale.rows },
				firstHref: after.stale && at('perimes'),
				nextHref: stale.next ? at('perimes', writtenStale(stale.next)) : undefined
			},
			incomplete: {
				...{ count: counts.incomplete, rows: incomplete.rows },
				firstHref: after.incomplete && at('incomplets'),
				nextHref: incomplete.next ? at('incomplets', writtenIncomplete(incomplete.next)) : undefined
			}
		},
		others: [
			{
				...{ count: doubles, href: linked('/equipe/lieux/doubles') },
				...{ one: 'paire qui se ressemble', several: 'paires qui se ressemblent' }
			},
			{
				...{ count: counts.proposals, href: linked('/equipe/lieux/propositions') },
				...{ one: 'proposition à lire', several: 'propositions à lire' }
			},
			{
				...{ count: misses, href: linked('/equipe/lieux/non-trouves') },
				...{ one: 'recherche sans réponse', several: 'recherches sans réponse' }
			}
		]
	};
});
