import { fail, redirect } from '@sveltejs/kit';
import { dropDraft, recordNotebook, rememberMapping } from '#lib/features/imports/index.server.ts';
import {
	countNotebook,
	DESK_ROLE_NAMES,
	groupByFamily,
	readFamilyChoices,
	readMappingForm
} from '#lib/features/imports/index.ts';
import { FAMILIES } from '#lib/features/requests/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { forgetDraftKey } from '../../../draft-key.ts';
import { addAnswers, questionsIn, readList } from '../../../dropped-list.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const BASE = '/equipe/accueil/cahier';

export const load: PageServerLoad = async (event) => {
	const { report, answers, year } = await read(event, { dryRun: true });
	if ('refusal' in report) return { year, refusal: report.message, preview: null };
	const { lines, refused, isMaskAccepted, masked, problems, layouts, notKept, questions } = report;
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
			problems,
			questions,
			layouts,
			notKept,
			counts: countNotebook(lines),
			groups: groupByFamily(lines),
			families: FAMILIES,
			roleNames: DESK_ROLE_NAMES
		}
	};
};

export const actions: Actions = {
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
	relire: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		await addAnswers(locals, params.brouillon, questionsIn(await request.formData()));
		redirect(303, `${url.pathname}#questions`);
	},
	colonnes: async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		const mapping = readMappingForm(await request.formData(), DESK_ROLE_NAMES);
		await asViewer(locals, (db) => rememberMapping(db, mapping.fingerprint, mapping.columns));
		redirect(303, url.pathname);
	},
	ecrire: async (event) => {
		const { request, locals, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		await addAnswers(locals, params.brouillon, questionsIn(await request.formData()));
		const { report } = await read(event, { dryRun: false });
		if ('refusal' in report) return fail(409, { message: report.message });
		await forget(event);
		redirect(303, report.importId ? `${BASE}/faits/${report.importId}` : `${BASE}?inchange`);
	},
	abandonner: async (event) => {
		requireDeed(event.locals.viewer, 'import-registers');
		await forget(event);
		redirect(303, BASE);
	}
};

async function forget({ locals, cookies, params }: RequestEvent): Promise<void> {
	await asViewer(locals, (db) => dropDraft(db, params.brouillon));
	forgetDraftKey(cookies, params.brouillon);
}

async function read(
	{ locals, cookies, params }: Pick<RequestEvent, 'locals' | 'cookies' | 'params'>,
	how: { dryRun: boolean }
) {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	const { now, secrets } = locals.world;
	const { list, answers, year: asked } = await readList(locals, cookies, params.brouillon);
	const today = todayIn(viewer.centre.timeZone, now());
	const year = asked ?? Number(today.slice(0, 4));
	const choices = { list, year, answers, today, key: secrets.traces, ...how };
	return { report: await asViewer(locals, (db) => recordNotebook(db, choices)), answers, year };
}
