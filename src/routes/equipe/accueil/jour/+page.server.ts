import { listDropIns, listVisits } from '#lib/features/desk/drop-ins/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listSeancesAround } from '#lib/features/learning/workshops/index.server.ts';
import { labelOf } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import { expectedSentence } from './expected-sentence.ts';
import { whatIsDue } from './what-is-due.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	return asViewer(locals, async (db) => {
		const seances = await listSeancesAround(db, today);
		const slots = await listDropIns(db, today);
		const visits = await listVisits(
			db,
			slots.map(({ id }) => id)
		);
		return {
			due: await whatIsDue(db, today),
			seances: seances
				.filter(({ day }) => day === today)
				.map(
					({ id, startsAt, minutes, venue, programmeName, groupLabel, enrolled, cancelled }) => ({
						id,
						name: [programmeName, groupLabel && labelOf(groupLabel)].filter(Boolean).join(', '),
						startsAt,
						minutes,
						venue,
						enrolled,
						cancelled
					})
				),
			slots: slots.map(({ id, startsAt, endsAt, venue, capacity, cancelled, reason }) => ({
				id,
				startsAt,
				endsAt,
				venue,
				capacity,
				cancelled,
				reason,
				expected: expectedSentence(visits.get(id) ?? [])
			}))
		};
	});
};
