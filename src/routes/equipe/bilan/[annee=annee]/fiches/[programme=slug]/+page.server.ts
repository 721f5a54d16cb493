import { error } from '@sveltejs/kit';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { readNarratives, showReport } from '#lib/features/year/reports/index.server.ts';
import {
	ficheForScreen,
	formatFigure,
	freeFigures,
	publicLine
} from '#lib/features/year/reports/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { photo, photoActions } from './photo-actions.ts';
import { chiffre, ecrire } from './text-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'see-report',
	async (db, { params, viewer, today }: Asked<'annee' | 'programme'>) => {
		const year = params.annee;
		const whole = await showReport(db, viewer.centre, year, today);
		const { fiches, asOf, closedOn } = whole.report;
		const fiche = fiches.find(({ counts }) => counts.programme.slug === params.programme);
		if (!fiche) error(404, { message: `Rien n’est encore compté pour ce programme en ${year}.` });
		const narrative = whole.narratives[params.programme];
		const before = await readNarratives(db, year - 1);
		const told = ficheForScreen(fiche, whole, before, year);
		return {
			year,
			slug: params.programme,
			name: fiche.counts.programme.name,
			asOf,
			closed: closedOn !== null,
			mayWrite: mayDo(viewer.role, 'write-report') && closedOn === null,
			mayRemovePhotos: mayDo(viewer.role, 'write-report'),
			mayChoose: mayDo(viewer.role, 'choose-figures'),
			free: (fiche.counts.free ? freeFigures(fiche.counts.free) : []).map((figure) => ({
				...figure,
				value: formatFigure(figure.value, figure.unit)
			})),
			...told,
			/** What the report carries while nobody writes. */
			computed: {
				figures: [told.sentence, ...told.further].join('\n'),
				animators: narrative?.animators.join(', ') ?? '',
				place: narrative?.places.join(', ') ?? '',
				public: publicLine(fiche.counts.people),
				partners: narrative?.partners.join(', ') ?? ''
			} as Partial<Record<string, string>>,
			photos: narrative?.photos ?? [],
			creations: narrative?.creations ?? [],
			heldBack: whole.heldBack[params.programme] ?? 0
		};
	}
);

export const actions: Actions = { ...deeds({ chiffre, ...photoActions }), ecrire, photo };
