import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	findPlaceDoubles,
	listMerges,
	tellPlacesApart,
	undoMerge,
	whoArbitrates
} from '#lib/features/resources/places/index.server.ts';
import { addressLine } from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { byArbiter, requireArbiter } from '../require-arbiter.ts';
import type { Actions } from './$types';

/** Looked at one by one: no more of them on a page. */
const MOST = 50;

export const load = shown(ofTeam('see-places'), async (db, { timeZone }) => {
	const pairs = await findPlaceDoubles(db);
	const merges = await listMerges(db, 20);
	return {
		...(await whoArbitrates(db)),
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

const chosen = chosenId('Choisissez une paire de la liste.');
const Pair = v.object({ une: chosen, autre: chosen });
const Merge = v.object({ reunion: chosenId('Choisissez une réunion de la liste.') });

export const actions: Actions = deeds({
	distincts: deed(
		requireArbiter,
		Pair,
		byArbiter((db, { une, autre }: v.InferOutput<typeof Pair>) => tellPlacesApart(db, une, autre)),
		() => ({ done: 'C’est noté\u00a0: ce sont deux lieux. Ils ne seront plus proposés.' })
	),
	separer: deed(
		requireArbiter,
		Merge,
		byArbiter((db, { reunion }: v.InferOutput<typeof Merge>, { locals }: Doing<never, Viewer>) =>
			undoMerge(db, reunion, locals.world.secrets.places)
		),
		() => ({ done: 'Les deux lieux sont de nouveau séparés, comme avant.' })
	)
});
