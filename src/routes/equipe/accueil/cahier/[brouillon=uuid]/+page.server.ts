import { redirect } from '@sveltejs/kit';
import { recordNotebook } from '#lib/features/year/imports/index.server.ts';
import {
	countNotebook,
	DESK_ROLE_NAMES,
	groupByFamily,
	readFamilyChoices
} from '#lib/features/year/imports/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { askedBy, requireDeed, type Visit } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { addAnswers, keepAnswers, questionsIn, readList } from '../../../dropped-list.ts';
import { leaveDraft, previewActions } from '../../../preview-actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** Enough to see what it is about; the figures say how many there are. */
const SHOWN = 200;
const BASE = '/equipe/accueil/cahier';

export const load: PageServerLoad = async (event) => {
	const { report, answers, year } = await read(event, { dryRun: true });
	if ('refusal' in report) return { year, refusal: report.message, preview: null };
	const { lines, refused, isMaskAccepted, masked, problems, layouts, notKept, questions } = report;
	const { senders } = countNotebook(lines);
	return {
		year,
		refusal: null,
		preview: {
			answers,
			count: lines.length,
			known: lines.filter(({ isKnown }) => isKnown).length,
			refused,
			isMaskAccepted,
			masked,
			problems: problems.slice(0, SHOWN),
			questions: questions.slice(0, SHOWN),
			senders: senders.slice(0, SHOWN),
			counts: {
				problems: problems.length,
				questions: questions.length,
				senders: senders.length
			},
			layouts,
			notKept,
			groups: groupByFamily(lines),
			families: FAMILIES,
			roleNames: DESK_ROLE_NAMES
		}
	};
};

export const actions: Actions = {
	...previewActions({ base: BASE, roleNames: DESK_ROLE_NAMES }),
	familles: async (event) => {
		const { request, locals, params, url } = event;
		requireDeed(locals.viewer, 'import-registers');
		const form = await request.formData();
		const { report } = await read(event, { dryRun: true });
		const lines = 'refusal' in report ? [] : report.lines;
		await addAnswers(locals, params.brouillon, [
			...questionsIn(form),
			...readFamilyChoices(form, lines)
		]);
		redirect(303, `${url.pathname}#familles`);
	},
	masquer: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		await addAnswers(locals, params.brouillon, [['masques', 'oui']]);
		redirect(303, url.pathname);
	},
	ecrire: async (event) => {
		const { request, locals, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		const form = await request.formData();
		await keepAnswers(locals, params.brouillon, form);
		const { report } = await read(event, { dryRun: false });
		if (!('refusal' in report)) return leaveDraft(event, BASE, report);
		const errors = { '': report.message };
		return refuseForm(409, { name: 'ecrire', form, errors, why: null });
	}
};

async function read(event: Visit<'brouillon'>, how: { dryRun: boolean }) {
	const { locals, cookies, params, today } = askedBy(event, 'import-registers');
	const { list, answers, year: given } = await readList(locals, cookies, params.brouillon);
	const year = given ?? Number(today.slice(0, 4));
	const choices = { list, year, answers, today, key: locals.world.secrets.traces, ...how };
	return { report: await asViewer(locals, (db) => recordNotebook(db, choices)), answers, year };
}
