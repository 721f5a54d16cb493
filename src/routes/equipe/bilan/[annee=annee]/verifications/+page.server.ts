import { fail, redirect } from '@sveltejs/kit';
import { chooseFigure } from '#lib/features/year/reports/index.server.ts';
import { checkList, formatFigure } from '#lib/features/year/reports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { openReport } from '../open-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { shown } = await openReport(locals, params.annee, 'choose-figures');
	const names = new Map(
		shown.report.fiches.map(({ counts }) => [counts.programme.slug, counts.programme.name])
	);
	const list = checkList(shown.report, shown.narratives, shown.choices);
	return {
		year: params.annee,
		closed: shown.report.closedOn !== null,
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
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { shown } = await openReport(locals, params.annee, 'choose-figures');
		const form = await request.formData();
		const id = String(form.get('chiffre'));
		const chosen = form.get('retenu') === 'stated' ? 'stated' : 'computed';
		const found = checkList(shown.report, shown.narratives, shown.choices).disagreements.find(
			(one) => one.contradiction.id === id
		);
		if (!found) {
			return fail(409, {
				message: 'Ce chiffre vient de changer. Relisez la liste, puis choisissez à nouveau.'
			});
		}
		const result = await asViewer(locals, async (db) => {
			const programmes = await listProgrammes(db);
			return chooseFigure(db, {
				programmeId: programmes.find((one) => one.slug === found.programme)!.id,
				year: params.annee,
				contradiction: found.contradiction,
				chosen
			});
		});
		if ('refusal' in result) return fail(409, { message: result.message });
		redirect(303, url.pathname);
	}
};
