import * as v from 'valibot';
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
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import { programmeOf, programmeWith } from '../programme-of.ts';
import type { Actions } from './$types';

export const load = shown(
	'form-groups',
	async (db, { params, viewer, timeZone, today }: Asked<'programme'>) => {
		const programme = await programmeWith(db, params.programme, 'level-groups');
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
			tabs: programmeTabs(programme, viewer.role, 'forming'),
			offers: await listOffers(db, programme.id),
			draft: await openDraft(db, programme.id),
			/** Null: this programme asks nobody to commit herself. */
			committed: committed && committed.size,
			nextMonday: nextMonday(today),
			waiting: waiting.map(({ entryId, personId, since }) => ({
				entryId,
				personId,
				name: names.get(entryId)!,
				lacksCommitment: committed !== null && !committed.has(entryId),
				level: levels.has(personId) ? likelyLevel(levels.get(personId)!.probabilities) : null,
				since: todayIn(timeZone, since),
				wish: wishes.get(entryId) ?? null,
				companions: pairs.flatMap(({ entryId: one, withId }) =>
					one === entryId ? [names.get(withId)!] : withId === entryId ? [names.get(one)!] : []
				)
			}))
		};
	}
);

/** When a course is likely to begin: the Monday after next. */
function nextMonday(today: string): string {
	const day = Temporal.PlainDate.from(today);
	return day.add({ days: 15 - day.dayOfWeek }).toString();
}

export const actions: Actions = deeds({
	commencer: deed(
		'form-groups',
		v.object({ debut: v.string() }),
		async (db, { debut }, { params }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return startDraft(db, { programmeId: id, startsOn: debut });
		},
		(_started, { params }) => `/equipe/ateliers/groupes/former/${params.programme}/brouillon`
	)
});
