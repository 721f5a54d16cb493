import { coopForm } from '#lib/features/year/reports/index.ts';
import { listAccompaniments } from '#lib/features/year/reports/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { readDatedId } from '#lib/shared/identifier.ts';

export const load = shown(
	'see-desk-figures',
	async (db, { params, url, timeZone }: Asked<'annee'>) => {
		const year = params.annee;
		const from = readDatedId(url.searchParams.get('apres'));
		const after: [string, string] | null = from ? [from.day, from.id] : null;
		const { rows, hasMore } = await listAccompaniments(db, { year, timeZone, after });
		const last = rows.at(-1);
		const address = `/equipe/bilan/${year}/accueil/recopier`;
		return {
			year,
			forms: rows.map((row) => ({ key: row.key, day: row.day, lines: coopForm(row) })),
			firstHref: from ? address : null,
			nextHref: hasMore && last ? `${address}?apres=${last.day}_${last.key}` : null
		};
	}
);
