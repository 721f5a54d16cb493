import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	countPlaceDoubles,
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
import { isId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { byArbiter, requireArbiter } from '../require-arbiter.ts';
import type { Actions } from './$types';

/** Looked at one by one: no more of them on a page. */
const A_PAGE = 50;

/** Where a page begins, as an address says it: the last pair of the page before. */
function pairOf(text: string | null) {
	const [one, other] = (text ?? '').split('~');
	return isId(one) && isId(other) ? ([one, other] as const) : undefined;
}

export const load = shown(ofTeam('see-places'), async (db, { url, timeZone }) => {
	const after = pairOf(url.searchParams.get('apres'));
	const pairs = await findPlaceDoubles(db, { after, most: A_PAGE + 1 });
	const total = await countPlaceDoubles(db);
	const page = pairs.slice(0, A_PAGE);
	const last = pairs.length > A_PAGE ? page.at(-1) : undefined;
	const merges = await listMerges(db, 20);
	return {
		...(await whoArbitrates(db)),
		total,
		firstHref: after && url.pathname,
		nextHref: last && `${url.pathname}?apres=${last.map(({ id }) => id).join('~')}`,
		pairs: page.map((pair) =>
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
