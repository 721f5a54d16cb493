import { isAccord } from '#lib/features/lobby/allow-lists/index.server.ts';
import { readHostName } from '#lib/features/lobby/allow-lists/index.ts';
import { kioskOf } from '../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

/** What the desk allowed, handed to the machine; what we did not sign for this one is not shown. */
export const load: PageServerLoad = (event) => {
	const { id } = kioskOf(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const { searchParams } = event.url;
	const asked = (name: string) => searchParams.get(name) ?? '';
	const [until, signature] = [asked('jusqu'), asked('signature')];
	const site = readHostName(asked('site'));
	const pages = /^\d{1,2}$/.test(asked('pages')) ? Number(asked('pages')) : 0;
	const said: Record<string, string | number> = site
		? { site, borne: id, jusqu: until }
		: { kiosk: id, pages, until };
	const isOurs = isAccord(event.locals.world, said, { until, signature });
	return {
		accord: isOurs
			? {
					...{ site, pages },
					door: site ? '/ouvrir' : '/liberer',
					body: JSON.stringify({ ...said, signature })
				}
			: null
	};
};
