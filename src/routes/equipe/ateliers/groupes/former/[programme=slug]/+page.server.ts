import { companionsAmong, listOffers, wishesOf } from '#lib/features/groups/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { listPreList } from '#lib/features/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { programmeOf } from '../programme-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const programme = await programmeOf(db, params.programme);
		const waiting = await listPreList(db, programme.id);
		const entries = waiting.map(({ entryId }) => entryId);
		const wishes = await wishesOf(db, entries);
		const pairs = await companionsAmong(db, entries);
		const names = new Map(waiting.map(({ entryId, name }) => [entryId, name ?? 'Sans nom']));
		return {
			programme: { slug: programme.slug, name: programme.name },
			offers: await listOffers(db, programme.id),
			waiting: waiting.map(({ entryId, since }) => ({
				entryId,
				name: names.get(entryId)!,
				since: todayIn(centre.timeZone, since),
				wish: wishes.get(entryId) ?? null,
				companions: pairs.flatMap(({ entryId: one, withId }) =>
					one === entryId ? [names.get(withId)!] : withId === entryId ? [names.get(one)!] : []
				)
			}))
		};
	});
};
