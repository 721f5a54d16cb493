import * as v from 'valibot';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { chooseFigure, showReport } from '#lib/features/year/reports/index.server.ts';
import { checkList, formatFigure } from '#lib/features/year/reports/index.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import type { Asked } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions } from './$types';

export const load = shown(
	'choose-figures',
	async (db, { params, viewer, today }: Asked<'annee'>) => {
		const year = params.annee;
		const { report, narratives, choices } = await showReport(db, viewer.centre, year, today);
		const names = new Map(
			report.fiches.map(({ counts }) => [counts.programme.slug, counts.programme.name])
		);
		const list = checkList(report, narratives, choices);
		return {
			year,
			closed: report.closedOn !== null,
			disagreements: list.disagreements.map(({ programme, contradiction, chosen }) => ({
				id: contradiction.id,
				programme: names.get(programme) ?? programme,
				label: contradiction.label,
				excerpt: contradiction.excerpt,
				stated: formatFigure(contradiction.stated, contradiction.unit),
				computed: formatFigure(contradiction.computed, contradiction.unit),
				arithmetic: contradiction.arithmetic,
				statedArithmetic: contradiction.statedArithmetic,
				chosen
			})),
			notices: list.notices.map(({ programme, sentence }) => ({
				programme: names.get(programme) ?? programme,
				sentence
			}))
		};
	}
);

const CHANGED = refuse(
	'changed',
	'Ce chiffre vient de changer. Relisez la liste, puis choisissez à nouveau.'
);

export const actions: Actions = deeds({
	default: deed(
		'choose-figures',
		v.object({ chiffre: v.string(), retenu: v.string() }),
		async (db, { chiffre, retenu }, { params, viewer, today }: Doing<'annee'>) => {
			const year = params.annee;
			const { report, narratives, choices } = await showReport(db, viewer.centre, year, today);
			const { disagreements } = checkList(report, narratives, choices);
			const found = disagreements.find(({ contradiction }) => contradiction.id === chiffre);
			if (!found) return CHANGED;
			const programmes = await listProgrammes(db);
			return chooseFigure(db, {
				programmeId: programmes.find(({ slug }) => slug === found.programme)!.id,
				year,
				contradiction: found.contradiction,
				chosen: retenu === 'stated' ? 'stated' : 'computed'
			});
		},
		here
	)
});
