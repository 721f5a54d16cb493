import { ofTeam } from '#lib/http/asked.ts';
import { FRAMED_PATH } from '#lib/shared/framed-path.ts';
import { shown } from '#lib/http/shown.ts';

/** What to copy into the pages of somebody else: the list and the map, as a frame. */
export const load = shown(ofTeam('see-places'), async (_db, { locals, url }) => {
	const town = (url.searchParams.get('ou') ?? '').trim().slice(0, 120);
	const address = new URL(FRAMED_PATH, locals.keys.origin);
	if (town) address.searchParams.set('ou', town);
	return {
		town,
		path: `${address.pathname}${address.search}`,
		snippet: `<iframe src="${address.href}" title="Les lieux du quartier" width="100%" height="900" loading="lazy" allow="geolocation"></iframe>`
	};
});
