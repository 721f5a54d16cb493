import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { joiningsOf, listRounds } from '#lib/features/learning/territories/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const mine = await joiningsOf(db);
		const rounds = (await listRounds(db))
			.map(({ id, label, startsOn, closedAt, centres }) => ({
				...{ id, label, startsOn, centres },
				isClosed: closedAt !== null,
				programme: mine.get(id)?.programmeName ?? null
			}))
			// Of a round that is over, only those that this centre was in.
			.filter(({ isClosed, programme }) => !isClosed || programme !== null);
		return { rounds };
	});
};
