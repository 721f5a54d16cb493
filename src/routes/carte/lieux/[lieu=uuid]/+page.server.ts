import { error } from '@sveltejs/kit';
import { readDays } from '#lib/features/neighbourhood/map/index.server.ts';
import { momentAt, tellCard } from '#lib/features/neighbourhood/map/index.ts';
import { readPublicPlace } from '#lib/features/resources/places/index.server.ts';
import { houseShell } from '../../../house-shell.ts';
import { visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const now = momentAt(event.locals.world.now());
	const { lieu } = event.params;
	const read = await visit(event, null, async (db) => {
		const place = await readPublicPlace(db, lieu);
		return place && { place, days: place.isRefuge ? [] : await readDays(db, lieu, now.day) };
	});
	if (!read) error(404, { message: 'Ce lieu n’est plus montré. Cherchez-en un autre.' });
	// Nothing of a refuge stays on a machine that somebody else may open.
	if (read.place.isRefuge) {
		event.setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	}
	return { shell: await houseShell(event), card: tellCard(read.place, read.days, now) };
};
