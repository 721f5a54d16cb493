import { joiningsOf, listRounds } from '#lib/features/learning/territories/index.server.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown('form-groups', async (db) => {
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
