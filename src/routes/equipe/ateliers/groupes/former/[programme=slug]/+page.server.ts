import { fail, redirect } from '@sveltejs/kit';
import {
	committedAmong,
	companionsAmong,
	listOffers,
	openDraft,
	startDraft,
	wishesOf
} from '#lib/features/learning/groups/index.server.ts';
import { likelyLevel } from '#lib/features/learning/placement/index.ts';
import { levelsOf } from '#lib/features/learning/placement/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { programmeOf } from '../programme-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const programme = await programmeOf(db, params.programme);
		const waiting = await listPreList(db, programme.id);
		const entries = waiting.map(({ entryId }) => entryId);
		const wishes = await wishesOf(db, entries);
		const pairs = await companionsAmong(db, entries);
		const levels = await levelsOf(
			db,
			waiting.map(({ personId }) => personId)
		);
		const committed = await committedAmong(db, { programmeId: programme.id, entryIds: entries });
		const names = new Map(waiting.map(({ entryId, name }) => [entryId, name ?? 'Sans nom']));
		return {
			programme: { slug: programme.slug, name: programme.name },
			offers: await listOffers(db, programme.id),
			draft: await openDraft(db, programme.id),
			/** Null: this programme asks nobody to commit herself. */
			committed: committed && committed.size,
			nextMonday: nextMonday(todayIn(centre.timeZone, locals.world.now())),
			waiting: waiting.map(({ entryId, personId, since }) => ({
				entryId,
				personId,
				name: names.get(entryId)!,
				lacksCommitment: committed !== null && !committed.has(entryId),
				level: levels.has(personId) ? likelyLevel(levels.get(personId)!.probabilities) : null,
				since: todayIn(centre.timeZone, since),
				wish: wishes.get(entryId) ?? null,
				companions: pairs.flatMap(({ entryId: one, withId }) =>
					one === entryId ? [names.get(withId)!] : withId === entryId ? [names.get(one)!] : []
				)
			}))
		};
	});
};

/** When a course is likely to begin: the Monday after next. */
function nextMonday(today: string): string {
	const day = Temporal.PlainDate.from(today);
	return day.add({ days: 15 - day.dayOfWeek }).toString();
}

export const actions = {
	commencer: async ({ locals, params, request }) => {
		requireDeed(locals.viewer, 'form-groups');
		const startsOn = String((await request.formData()).get('debut') ?? '');
		const started = await asViewer(locals, async (db) =>
			startDraft(db, { programmeId: (await programmeOf(db, params.programme)).id, startsOn })
		);
		if ('refusal' in started) return fail(409, { message: started.message });
		redirect(303, `/equipe/ateliers/groupes/former/${params.programme}/brouillon`);
	}
} satisfies Actions;
