import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	findPlaceDoubles,
	listMerges,
	tellPlacesApart,
	undoMerge
} from '#lib/features/resources/places/index.server.ts';
import { addressLine } from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

/** Looked at one by one: no more of them on a page. */
const MOST = 50;

export const load = shown(ofTeam('see-places'), async (db, { viewer, timeZone }) => {
	const pairs = await findPlaceDoubles(db);
	const merges = await listMerges(db, 20);
	return {
		mayDecide: mayDo(viewer.role, 'arbitrate-places'),
		total: pairs.length,
		pairs: pairs.slice(0, MOST).map((pair) =>
			pair.map(({ id, name, source, ...where }) => ({
				id,
				name,
				source,
				where: addressLine(where)
			}))
		),
		merges: merges.map(({ on, ...merge }) => ({ ...merge, on: todayIn(timeZone, on) }))
	};
});

const arbitrates = ofTeam('arbitrate-places');
const chosen = chosenId('Choisissez une paire de la liste.');
const Pair = v.object({ une: chosen, autre: chosen });
const Merge = v.object({ reunion: chosenId('Choisissez une réunion de la liste.') });

export const actions: Actions = deeds({
	distincts: deed(
		arbitrates,
		Pair,
		(db, { une, autre }) => tellPlacesApart(db, une, autre),
		() => ({ done: 'C’est noté\u00a0: ce sont deux lieux. Ils ne seront plus proposés.' })
	),
	separer: deed(
		arbitrates,
		Merge,
		(db, { reunion }) => undoMerge(db, reunion),
		() => ({ done: 'Les deux lieux sont de nouveau séparés, comme avant.' })
	)
});
