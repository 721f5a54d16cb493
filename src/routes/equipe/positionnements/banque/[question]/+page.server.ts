import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	readItemBank,
	retireItem,
	returnItem
} from '#lib/features/learning/placement/index.server.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { asCard, type BankReader, requireBank } from '../bank-viewer.ts';
import type { Actions } from './$types';

type OnQuestion = Doing<'question', BankReader>;

export const load = shown(
	requireBank,
	async (db, { params, viewer, timeZone }: Asked<'question', BankReader>) => {
		const { isNetwork, keeps } = viewer;
		const { items } = await readItemBank(db);
		const item = items.find(({ id }) => id === params.question);
		if (!item) return null;
		const own = isNetwork ? 'network' : 'centre';
		const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
		return {
			item: asCard(item, isNetwork),
			isNetwork,
			keeps,
			isSetAside: item.retirements.some(({ reach, returnedAt }) => reach === own && !returnedAt),
			history: item.retirements.map(({ id, reach, reason, at, by, returnedAt, returnedBy }) => ({
				id,
				reach,
				reason,
				said: `${by ?? 'Quelqu’un'}, le ${dayOf(at)}`,
				returned: returnedAt && `${returnedBy ?? 'Quelqu’un'}, le ${dayOf(returnedAt)}`
			}))
		};
	},
	'Cette question n’est pas dans la banque.'
);

function requireKeeper(viewer: Viewer | null): BankReader {
	const reader = requireBank(viewer);
	if (reader.keeps) return reader;
	error(403, {
		message: 'Votre rôle lit la banque. L’animation ou la direction écarte une question.'
	});
}

export const actions: Actions = deeds({
	ecarter: deed(
		requireKeeper,
		v.object({ raison: v.string() }),
		(db, { raison }, { params }: OnQuestion) =>
			retireItem(db, { item: params.question, reason: raison }),
		here
	),
	reprendre: deed(
		requireKeeper,
		v.object({}),
		(db, _nothing, { params }: OnQuestion) => returnItem(db, params.question),
		here
	)
});
