import * as v from 'valibot';
import { listRounds, openRound } from '#lib/features/learning/territories/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { requireLead } from './require-lead.ts';
import type { Actions } from './$types';

export const load = shown(requireLead, async (db) => ({
	rounds: (await listRounds(db)).map(({ id, label, startsOn, closedAt, centres }) => ({
		...{ id, label, startsOn, centres },
		isClosed: closedAt !== null
	}))
}));

export const actions: Actions = deeds({
	default: deed(
		requireLead,
		v.object({ nom: v.string(), debut: v.string() }),
		(db, { nom, debut }) => openRound(db, { label: nom, startsOn: debut }),
		({ id }, { url }) => `${url.pathname}/${id}`
	)
});
