import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { listWalks } from '#lib/features/resources/places/index.server.ts';
import { walkSheet } from '#lib/features/resources/places/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../print-document.ts';
import { lastDay, walkAddress } from '../../walk-address.ts';
import type { RequestHandler } from './$types';

/** The small sheet of a walk, for whoever takes it along. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'see-walks');
	const { walk, phone } = await asViewer(locals, async (db) => ({
		walk: (await listWalks(db, params.balade))[0],
		phone: await readCentrePhone(db)
	}));
	const now = locals.world.now();
	if (!walk || walk.isWithdrawn || Temporal.Instant.compare(walk.expiresAt, now) <= 0) {
		error(404, { message: 'Cette balade n’est plus ouverte\u00a0: il n’y a rien à imprimer.' });
	}
	return printDocument(
		walkSheet({
			label: walk.label,
			centre: centre.name,
			phone: phone?.written ?? null,
			address: walkAddress(locals, walk),
			streets: walk.streets.map(({ name }) => name),
			endsOn: lastDay(centre.timeZone, walk.expiresAt),
			day: todayIn(centre.timeZone, now)
		})
	);
};
