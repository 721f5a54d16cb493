import { error, fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
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
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireLead } from '../require-lead.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The coordination is of no centre: it reads the clock of the country. */
const TIME_ZONE = 'Europe/Paris';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireLead(locals.viewer);
	return asViewer(locals, async (db) => {
		const round = await findRound(db, params.repartition);
		if (!round) error(404, { message: 'Cette répartition n’existe pas.' });
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
			foundAt: found && momentIn(TIME_ZONE, found),
			counts: found ? await countTerritory(db, round.id) : null
		};
	});
};

function act(deed: (db: Db, roundId: string) => Promise<object>) {
	return async ({ locals, params, url }: RequestEvent) => {
		requireLead(locals.viewer);
		const done = await asViewer(locals, (db) => deed(db, params.repartition));
		if ('message' in done) return fail(409, { message: String(done.message) });
		redirect(303, url.pathname);
	};
}

export const actions = {
	chercher: act(askSearch),
	arreter: act(stopSearch),
	clore: act(closeRound)
} satisfies Actions;
