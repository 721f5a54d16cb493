import { error, fail, redirect } from '@sveltejs/kit';
import { listVersions, writeRubric } from '#lib/features/year/reports/index.server.ts';
import {
	type EditableRubric,
	isEditableRubric,
	rubricName
} from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import { forProgramme } from '../acted-programme.ts';
import type { Actions, PageServerLoad } from './$types';

function rubricOf(url: URL): EditableRubric {
	const rubric = url.searchParams.get('rubrique') ?? '';
	if (!isEditableRubric(rubric)) error(404, { message: 'Cette rubrique n’existe pas.' });
	return rubric;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'write-report');
	const rubric = rubricOf(url);
	const versions = await forProgramme(locals, params.programme, (db, programmeId) =>
		listVersions(db, { programmeId, year: params.annee, rubric })
	);
	return {
		year: params.annee,
		slug: params.programme,
		rubric,
		name: rubricName(rubric),
		mayWrite: (await asViewer(locals, (db) => findClosing(db, params.annee))) === null,
		versions: versions.map(({ version, body, writtenAt, writtenBy }) => ({
			version,
			body,
			writtenAt: momentIn(centre.timeZone, writtenAt),
			writtenBy: writtenBy ?? 'Écrit sans nom, par la ligne de commande ou la démonstration'
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'write-report');
		const rubric = rubricOf(url);
		const form = await request.formData();
		const wanted = Number(form.get('version'));
		const result = await forProgramme(locals, params.programme, async (db, programmeId) => {
			const where = { programmeId, year: params.annee, rubric };
			const taken = (await listVersions(db, where)).find(({ version }) => version === wanted);
			if (!taken) return GONE;
			return writeRubric(db, { ...where, body: taken.body, basedOn: Number(form.get('actuelle')) });
		});
		if ('refusal' in result) {
			const message = result.refusal === 'written-meanwhile' ? GONE.message : result.message;
			return fail(409, { message });
		}
		redirect(303, `/equipe/bilan/${params.annee}/fiches/${params.programme}#${rubric}`);
	}
};

const GONE = {
	refusal: 'gone' as const,
	message: 'Ce texte vient de changer. Relisez la liste, puis choisissez à nouveau.'
};
