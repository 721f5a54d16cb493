import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import {
	comingSoon,
	nearestFirst,
	type Occasion,
	occasionTitle,
	tellOccasion
} from '#lib/features/outreach/agenda/index.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { DAYS_PLANNED } from '../../../centres/shared-picture.ts';
import { daysAhead, visit } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** Asked for all of what is on, and not the nearest alone. */
const ALL_PARAM = 'tout';

/** What is on at the centre, as its public page tells it. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const span = daysAhead(event, centre, DAYS_PLANNED);
	const { planned, isFree } = await visit(event, centre, async (db) => ({
		planned: await readAgenda(db, span),
		isFree: (await publishedPages(db, [centre.id])).get(centre.id)?.isFree ?? false
	}));
	const { first, later } = nearestFirst(comingSoon(planned, span.from));
	const isWhole = event.url.searchParams.has(ALL_PARAM);
	const ask = kioskAddress(text, '/ateliers/demander');
	const told = (occasion: Occasion) => ({
		id: occasion.id,
		title: occasionTitle(occasion, text),
		isName: occasion.kind === 'course',
		lines: tellOccasion(occasion, { tongue: text, isFree }),
		href: occasion.isTooLate ? null : `${ask}?${new URLSearchParams({ pour: occasion.id })}`
	});
	return {
		occasions: [...first, ...(isWhole ? later : [])].map(told),
		more:
			later.length > 0 && !isWhole
				? `${kioskAddress(text, '/ateliers')}?${ALL_PARAM}=1#titre-${later[0]!.id}`
				: null,
		other: ask
	};
};
