import {
	countToSeeTo,
	findPlaceDoubles,
	listToSeeTo
} from '#lib/features/resources/places/index.server.ts';
import { listMisses } from '#lib/features/neighbourhood/map/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { pagesFor } from '../../team-pages.ts';

/** Of each list, so many on the page: once they are done, the next ones come. */
const MOST = 30;

/** What waits for somebody: what holds no more, what lacks, what may be one place, what was proposed and looked for. */
export const load = shown(ofTeam('see-places'), async (db, { viewer }) => {
	const [counts, lists] = await Promise.all([countToSeeTo(db), listToSeeTo(db, MOST)]);
	const [doubles, misses] = [await findPlaceDoubles(db), await listMisses(db)];
	const mine = new Set(pagesFor(viewer.role).map(({ href }) => href));
	const linked = (href: string) => (mine.has(href) ? href : null);
	return {
		...{ counts, lists, most: MOST },
		others: [
			{
				...{ count: doubles.length, href: linked('/equipe/lieux/doubles') },
				...{ one: 'paire qui se ressemble', several: 'paires qui se ressemblent' }
			},
			{
				...{ count: counts.proposals, href: linked('/equipe/lieux/propositions') },
				...{ one: 'proposition à lire', several: 'propositions à lire' }
			},
			{
				...{ count: misses.length, href: linked('/equipe/lieux/non-trouves') },
				...{ one: 'recherche sans réponse', several: 'recherches sans réponse' }
			}
		]
	};
});
