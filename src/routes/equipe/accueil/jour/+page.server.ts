import { listDropIns, listVisits } from '#lib/features/desk/drop-ins/index.server.ts';
import { listSeancesAround } from '#lib/features/learning/workshops/index.server.ts';
import { labelOf } from '#lib/features/learning/workshops/index.ts';
import { shown } from '#lib/http/shown.ts';
import { expectedSentence } from './expected-sentence.ts';
import { whatIsDue } from './what-is-due.ts';

export const load = shown('receive-requests', async (db, { today }) => {
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
			.map(({ id, startsAt, minutes, venue, programmeName, groupLabel, enrolled, cancelled }) => ({
				id,
				name: [programmeName, groupLabel && labelOf(groupLabel)].filter(Boolean).join(', '),
				startsAt,
				minutes,
				venue,
				enrolled,
				cancelled
			})),
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
