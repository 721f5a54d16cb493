import { error } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { listPhones } from '#lib/features/reminders/messages/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { shownNumber } from './shown-number.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** The telephones of a demonstration: for all to read, and nowhere else. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const { world, keys } = locals;
	const centres = await listCentres(world.database, world.now());
	const ids = centres.map(({ id }) => id);
	const phones = await listPhones({ ...world, origin: keys.origin }, ids);
	if (!phones) error(404, { message: 'Cette page n’existe pas.' });
	setHeaders({ 'cache-control': 'no-store' });
	return {
		phones: phones.map(({ smsId, number, centreIds, received, lastAt }) => {
			const hers = centres.filter(({ id }) => centreIds.includes(id));
			return {
				smsId,
				number: shownNumber(number),
				received,
				centres: hers.map(({ name }) => name).join(', '),
				at: lastAt.toString(),
				when: momentIn(hers[0]?.timeZone ?? 'Europe/Paris', lastAt)
			};
		})
	};
};
