import { coopForm } from '#lib/features/year/reports/index.ts';
import { listAccompaniments } from '#lib/features/year/reports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'see-desk-figures');
	const from = readDatedId(url.searchParams.get('apres'));
	const { rows, hasMore } = await asViewer(locals, (db) =>
		listAccompaniments(db, {
			year: params.annee,
			timeZone: viewer.centre.timeZone,
			after: from ? [from.day, from.id] : null
		})
	);
	const last = rows.at(-1);
	const address = `/equipe/bilan/${params.annee}/accueil/recopier`;
	return {
		year: params.annee,
		forms: rows.map((row) => ({ key: row.key, day: row.day, lines: coopForm(row) })),
		firstHref: from ? address : null,
		nextHref: hasMore && last ? `${address}?apres=${last.day}_${last.key}` : null
	};
};
