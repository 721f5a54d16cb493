import { error } from '@sveltejs/kit';
import { readNarratives } from '#lib/features/year/reports/index.server.ts';
import { ficheForScreen, formatFigure, freeFigures } from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { openReport } from '../../open-report.ts';
import { photo, removePhotoAction } from './photo-actions.ts';
import { chiffre, ecrire } from './text-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown, viewer } = await openReport(locals, params.annee, 'see-report');
	const fiche = shown.report.fiches.find((one) => one.counts.programme.slug === params.programme);
	if (!fiche)
		error(404, { message: `Rien n’est encore compté pour ce programme en ${params.annee}.` });
	const narrative = shown.narratives[params.programme];
	const before = await asViewer(locals, (db) => readNarratives(db, params.annee - 1));
	return {
		year: params.annee,
		slug: params.programme,
		name: fiche.counts.programme.name,
		asOf: shown.report.asOf,
		closed: shown.report.closedOn !== null,
		mayWrite: mayDo(viewer.role, 'write-report') && shown.report.closedOn === null,
		mayRemovePhotos: mayDo(viewer.role, 'write-report'),
		mayChoose: mayDo(viewer.role, 'choose-figures'),
		free: (fiche.counts.free ? freeFigures(fiche.counts.free) : []).map((figure) => ({
			...figure,
			value: formatFigure(figure.value, figure.unit)
		})),
		...ficheForScreen(fiche, shown, before, params.annee),
		animators: narrative?.animators.join(', ') ?? '',
		place: narrative?.places.join(', ') ?? '',
		photos: narrative?.photos ?? []
	};
};

export const actions: Actions = { ecrire, chiffre, photo, 'retirer-photo': removePhotoAction };
