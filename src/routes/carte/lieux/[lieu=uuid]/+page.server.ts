import { error } from '@sveltejs/kit';
import { tellCardNow } from '#lib/features/neighbourhood/map/index.server.ts';
import { listShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { tellShown } from '#lib/features/neighbourhood/contributions/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { houseShell } from '../../../house-shell.ts';
import { readerIn } from '../../../quartier/dire/who-reads.ts';
import { networkNow, visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** What residents say of it, on its card; the rest is a press away. */
const MOST_SAID = 3;

export const load: PageServerLoad = async (event) => {
	const { lieu } = event.params;
	const read = await visit(event, null, async (db) => {
		const place = await readPublicPlace(db, lieu);
		if (!place) return null;
		const now = await networkNow(event, db);
		const card = await tellCardNow(db, place, now);
		// Nothing is said in public of where somebody hides.
		if (place.isRefuge) return { card, insee: null, said: { shown: [], next: null } };
		const today = todayIn(now.timeZone, now.at);
		return {
			card,
			insee: place.insee,
			said: await listShown(db, { placeId: lieu, today, most: MOST_SAID })
		};
	});
	if (!read) error(404, { message: 'Ce lieu n’est plus montré. Cherchez-en un autre.' });
	// Nothing of a refuge stays on a machine that somebody else may open.
	if (read.card.isRefuge) {
		event.setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	}
	const reader = read.card.isRefuge ? null : await readerIn(event, read.insee);
	return {
		shell: await houseShell(event),
		card: read.card,
		reader: reader && { slug: reader.slug, name: reader.name },
		said: { shown: read.said.shown.map(tellShown), hasMore: read.said.next !== null }
	};
};
