import { coopForm } from '#lib/features/reports/index.ts';
import { listAccompaniments } from '#lib/features/reports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { PageServerLoad } from './$types';

const PLACE = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'see-desk-figures');
	const [, day, key] = PLACE.exec(url.searchParams.get('apres') ?? '') ?? [];
	const { rows, hasMore } = await asViewer(locals, (db) =>
		listAccompaniments(db, {
			year: params.annee,
			timeZone: viewer.centre.timeZone,
			after: day && key ? [day, key] : null
		})
	);
	const last = rows.at(-1);
	const address = `/equipe/bilan/${params.annee}/accueil/recopier`;
	return {
		year: params.annee,
		forms: rows.map((row) => ({ key: row.key, day: row.day, lines: coopForm(row) })),
		firstHref: day ? address : null,
		nextHref: hasMore && last ? `${address}?apres=${last.day}_${last.key}` : null
	};
};
