import { type MembersReport, recordMembers } from '#lib/features/year/imports/index.server.ts';
import { MEMBER_ROLE_NAMES } from '#lib/features/year/imports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { askedBy, requireDeed, type Visit } from '#lib/http/asked.ts';
import { keepAnswers, readList } from '../../../dropped-list.ts';
import { leaveDraft, previewActions } from '../../../preview-actions.ts';
import type { Actions, PageServerLoad } from './$types';

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
	...previewActions({ base: BASE, roleNames: MEMBER_ROLE_NAMES }),
	ecrire: async (event) => {
		const { request, locals, params } = event;
		requireDeed(locals.viewer, 'import-registers');
		await keepAnswers(locals, params.brouillon, await request.formData());
		const { report } = await read(event, { dryRun: false });
		return leaveDraft(event, BASE, report);
	}
};

async function read(
	event: Visit<'brouillon'>,
	how: { dryRun: boolean }
): Promise<{ report: MembersReport; answers: Record<string, string> }> {
	const { locals, cookies, params, today } = askedBy(event, 'import-registers');
	const { list, answers } = await readList(locals, cookies, params.brouillon);
	const report = await asViewer(locals, (db) =>
		recordMembers(db, { list, answers, today, ...how })
	);
	return { report, answers };
}
