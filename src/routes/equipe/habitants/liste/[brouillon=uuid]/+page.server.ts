import { redirect } from '@sveltejs/kit';
import {
	dropDraft,
	type MembersReport,
	recordMembers,
	rememberMapping
} from '#lib/features/imports/index.server.ts';
import { MEMBER_ROLE_NAMES, readMappingForm } from '#lib/features/imports/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { forgetDraftKey } from '../../../draft-key.ts';
import { addAnswers, questionsIn, readList } from '../../../dropped-list.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Enough to see what it is about; the figures say how many there are. */
const SHOWN = 200;
const BASE = '/equipe/habitants/liste';

export const load: PageServerLoad = async (event) => {
	const { report, answers } = await read(event, { dryRun: true });
	return {
		answers,
		counts: {
			newcomers: report.newcomers.length,
			known: report.known,
			aside: report.aside,
			changes: report.differences.length,
			problems: report.problems.length
		},
		lines: report.lines,
		newcomers: report.newcomers.slice(0, SHOWN),
		differences: report.differences.slice(0, SHOWN),
		questions: report.questions.slice(0, SHOWN),
		problems: report.problems.slice(0, SHOWN),
		masked: report.masked,
		layouts: report.layouts,
		notKept: report.notKept,
		roleNames: MEMBER_ROLE_NAMES
	};
};

export const actions: Actions = {
	relire: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		await addAnswers(locals, params.brouillon, questionsIn(await request.formData()));
		redirect(303, `${url.pathname}#questions`);
	},
	colonnes: async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'import-registers');
		const mapping = readMappingForm(await request.formData(), MEMBER_ROLE_NAMES);
		await asViewer(locals, (db) => rememberMapping(db, mapping.fingerprint, mapping.columns));
		redirect(303, url.pathname);
	},
	ecrire: async (event) => {
		const { request, locals, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		await addAnswers(locals, params.brouillon, questionsIn(await request.formData()));
		const { report } = await read(event, { dryRun: false });
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
): Promise<{ report: MembersReport; answers: Record<string, string> }> {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	const { list, answers } = await readList(locals, cookies, params.brouillon);
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const report = await asViewer(locals, (db) =>
		recordMembers(db, { list, answers, today, ...how })
	);
	return { report, answers };
}
