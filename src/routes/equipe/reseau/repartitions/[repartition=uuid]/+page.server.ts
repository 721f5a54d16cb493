import * as v from 'valibot';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	askSearch,
	closeRound,
	countTerritory,
	findRound,
	lastSearch,
	resultOf,
	stopSearch,
	territorySlots
} from '#lib/features/learning/territories/index.server.ts';
import { SEARCH_GOALS, searchWords } from '#lib/features/learning/territories/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireLead } from '../require-lead.ts';
import type { Actions } from './$types';

export const load = shown(
	requireLead,
	async (db, { params, timeZone }: Asked<'repartition', Viewer>) => {
		const round = await findRound(db, params.repartition);
		if (!round) return null;
		const search = await lastSearch(db, round.id);
		const found = await resultOf(db, round.id);
		const { id, label, startsOn, closedAt, centres } = round;
		return {
			round: { id, label, startsOn, centres, isClosed: closedAt !== null },
			slots: await territorySlots(db, round.id),
			search: search && {
				isRunning: search.state === 'running',
				words: searchWords(search),
				reached: SEARCH_GOALS.filter((goal) => search.goals.includes(goal)).length,
				goals: SEARCH_GOALS.length,
				groups: search.state === 'found' ? search.groups : null
			},
			foundAt: found && momentIn(timeZone, found),
			counts: found ? await countTerritory(db, round.id) : null
		};
	},
	'Cette répartition n’existe pas.'
);

const onRound = <Done>(work: (db: Db, roundId: string) => Promise<Done>) =>
	deed(
		requireLead,
		v.object({}),
		(db, _nothing, { params }: Doing<'repartition', Viewer>) => work(db, params.repartition),
		here
	);

export const actions: Actions = deeds({
	chercher: onRound(askSearch),
	arreter: onRound(stopSearch),
	clore: onRound(closeRound)
});
