import { error } from '@sveltejs/kit';
import { tellCardNow } from '#lib/features/neighbourhood/map/index.server.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { houseShell } from '../../../house-shell.ts';
import { networkNow, visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const card = await visit(event, null, async (db) => {
		const place = await readPublicPlace(db, event.params.lieu);
		return place && tellCardNow(db, place, await networkNow(event, db));
	});
	if (!card) error(404, { message: 'Ce lieu n’est plus montré. Cherchez-en un autre.' });
	// Nothing of a refuge stays on a machine that somebody else may open.
	if (card.isRefuge) {
		event.setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	}
	return { shell: await houseShell(event), card };
};
