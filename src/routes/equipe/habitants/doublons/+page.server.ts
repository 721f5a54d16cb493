import * as v from 'valibot';
import {
	listDoubles,
	listMerges,
	tellApart,
	undoMerge
} from '#lib/features/people/doubles/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

/** Where a page begins, as an address says it: « 90.uuid.uuid ». */
const PLACE = /^(\d{1,3})\.([^.]+)\.([^.]+)$/;

function placeOf(text: string | null) {
	const [, likeness, oneId, otherId] = PLACE.exec(text ?? '') ?? [];
	if (!isId(oneId) || !isId(otherId)) return null;
	return { likeness: Number(likeness), oneId, otherId };
}

export const load = shown('merge-people', async (db, { url, timeZone }) => {
	const after = placeOf(url.searchParams.get('apres'));
	const { lines, next, total } = await listDoubles(db, { after });
	const merges = await listMerges(db);
	const dayOf = (at: Temporal.Instant) => todayIn(timeZone, at);
	return {
		lines: lines.map(({ one, other, ...line }) => ({
			...line,
			one: { ...one, recordedAt: dayOf(one.recordedAt) },
			other: { ...other, recordedAt: dayOf(other.recordedAt) }
		})),
		next: next && `${next.likeness}.${next.oneId}.${next.otherId}`,
		isFirst: after === null,
		total,
		merges: merges.map((merge) => ({ ...merge, at: dayOf(merge.at) }))
	};
});

const chosenOfPair = chosenId('Choisissez une paire de la liste.');
const Pair = v.object({ une: chosenOfPair, autre: chosenOfPair });
const Merge = v.object({ reunion: chosenId('Choisissez une réunion de la liste.') });

export const actions: Actions = deeds({
	distinctes: deed(
		'merge-people',
		Pair,
		(db, { une, autre }) => tellApart(db, [une, autre]),
		() => ({ done: 'C’est noté\u00a0: ce sont deux personnes. Elles ne seront plus proposées.' })
	),
	separer: deed(
		'merge-people',
		Merge,
		(db, { reunion }) => undoMerge(db, reunion),
		() => ({ done: 'Les deux fiches sont de nouveau séparées, comme avant.' })
	)
});
