import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { communeName } from '#lib/features/people/people/index.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { centreAddress, type CentrePage } from '#lib/features/outreach/centre-pages/index.ts';
import { sharingPicture } from '#lib/features/outreach/handouts/index.ts';

/** How far ahead the first thing to come is looked for. */
export const DAYS_PLANNED = 366;

/** What stands for a centre's page wherever its address is shared, from what the page tells. */
export function sharedPicture({ origin, centre, page, agenda, phone, today }: Told) {
	const town = page?.city || communeName(centre.commune) || '';
	return sharingPicture(
		{
			...{ name: centre.name, phone: phone?.written ?? null, isFree: page?.isFree ?? false },
			address: page ? [page.street, `${page.postcode} ${page.city}`.trim()].filter(Boolean) : [],
			page: new URL(centreAddress(centre.slug, 'fr'), origin).href
		},
		{ town, next: agenda[0] ?? null, day: today }
	);
}

type Told = {
	origin: string;
	centre: Pick<Centre, 'name' | 'slug' | 'commune'>;
	page: CentrePage | null;
	agenda: readonly Occasion[];
	phone: { written: string } | null;
	today: string;
};
