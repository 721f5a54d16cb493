import { error, fail, redirect } from '@sveltejs/kit';
import {
	addPhoto,
	removePhoto,
	showReport,
	writeRubric
} from '#lib/features/reports/index.server.ts';
import { ficheForScreen, isEditableRubric } from '#lib/features/reports/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { mayDo } from '#lib/features/staff/index.ts';
import { findProgramme } from '#lib/features/workshops/index.server.ts';
import { clockIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../require-deed.ts';
import { openReport } from '../../open-report.ts';
import type { Actions, PageServerLoad } from './$types';

const GONE = 'Ce programme n’existe pas dans votre centre.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown, viewer, today } = await openReport(locals, params.annee, 'see-report');
	const fiche = shown.report.fiches.find((one) => one.counts.programme.slug === params.programme);
	if (!fiche)
		error(404, { message: `Rien n’est encore compté pour ce programme en ${params.annee}.` });
	const previous = await asViewer(locals, (db) =>
		showReport(db, viewer.centre, params.annee - 1, today)
	);
	return {
		year: params.annee,
		slug: params.programme,
		name: fiche.counts.programme.name,
		closed: shown.report.closedOn !== null,
		mayWrite: mayDo(viewer.role, 'write-report') && shown.report.closedOn === null,
		...ficheForScreen(fiche, shown, previous, params.annee),
		photos: shown.narratives[params.programme]?.photos ?? []
	};
};

export const actions: Actions = {
	ecrire: async ({ request, locals, params, url }) => {
		const viewer = requireDeed(locals.viewer, 'write-report');
		const form = await request.formData();
		const rubric = String(form.get('rubrique'));
		if (!isEditableRubric(rubric)) return fail(400, { message: 'Cette rubrique ne s’écrit pas.' });
		const result = await asViewer(locals, async (db) => {
			const programme = await findProgramme(db, params.programme);
			if (!programme) return null;
			return writeRubric(db, {
				programmeId: programme.id,
				year: params.annee,
				rubric,
				body: String(form.get('texte') ?? ''),
				basedOn: Number(form.get('version')) || 0
			});
		});
		if (!result) error(404, { message: GONE });
		if ('refusal' in result) return fail(409, { message: result.message, rubric });
		if (request.headers.get('x-sveltekit-action') !== 'true')
			redirect(303, `${url.pathname}#${rubric}`);
		const { timeZone } = viewer.centre;
		return { rubric, version: result.version, savedAt: clockIn(timeZone, locals.world.now()) };
	},
	photo: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'write-report');
		const form = await request.formData();
		const file = form.get('fichier');
		if (!(file instanceof File) || file.size === 0) {
			return fail(400, { message: 'Choisissez une photo sur votre appareil.' });
		}
		const bytes = new Uint8Array(await file.arrayBuffer());
		const result = await asViewer(locals, async (db) => {
			const programme = await findProgramme(db, params.programme);
			if (!programme) return null;
			return addPhoto(db, {
				programmeId: programme.id,
				year: params.annee,
				bytes,
				alternative: String(form.get('description') ?? ''),
				consentOn: String(form.get('accord') ?? ''),
				consentNote: String(form.get('preuve') ?? '')
			});
		});
		if (!result) error(404, { message: GONE });
		if ('refusal' in result) return fail(400, { message: result.message });
		redirect(303, `${url.pathname}#photos`);
	},
	'retirer-photo': async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'write-report');
		const id = String((await request.formData()).get('photo'));
		if (/^[0-9a-f-]{36}$/.test(id)) await asViewer(locals, (db) => removePhoto(db, id));
		redirect(303, `${url.pathname}#photos`);
	}
};
