import * as v from 'valibot';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { eraseOnRequest, foreseeErasure } from '#lib/features/rights/rights/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

const isRetention = (url: URL) => url.searchParams.get('raison') === 'conservation';

export const load = shown(
	'answer-rights',
	async (db, { params, url, today }: Asked<'personne'>) => {
		const personId = params.personne;
		const foreseen = await foreseeErasure(db, { holds: HOLDS, personId, today });
		return foreseen && { ...foreseen, personId, isRetention: isRetention(url) };
	},
	'Cette personne n’est pas de votre centre, ou n’a plus de nom.'
);

export const actions: Actions = deeds({
	default: deed(
		'answer-rights',
		v.object({}),
		(db, _nothing, { params, url, viewer: { centre }, today }: Doing<'personne'>) =>
			eraseOnRequest(db, {
				holds: HOLDS,
				personId: params.personne,
				cause: isRetention(url) ? 'retention' : 'erasure-asked',
				today,
				closeYear: (open, year) => closeYear(open, { centre, year, today })
			}),
		'/equipe/habitants/conservation#certificats'
	)
});
