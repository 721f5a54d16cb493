import { error, fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	contentsToTick,
	saveSheet,
	showAttendanceSheet
} from '#lib/features/learning/workshops/index.server.ts';
import {
	QUICK_FIELDS,
	readContentsForm,
	readKnown,
	readQuickSheet,
	readUnexpected,
	typedUnexpected
} from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'mark-attendance');
	const [sheet, { said, contents }] = await asViewer(locals, (db) =>
		Promise.all([showAttendanceSheet(db, params.seance), contentsToTick(db, params.seance)])
	);
	if (!sheet) error(404, { message: GONE });
	const { closedAt: _closedAt, ...seance } = sheet.seance;
	return {
		said,
		contents,
		sheet: {
			...sheet,
			seance,
			lines: sheet.lines.toSorted((one, other) => one.number - other.number)
		}
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const viewer = requireDeed(locals.viewer, 'mark-attendance');
		const form = await request.formData();
		const typed = Object.fromEntries(
			Object.values(QUICK_FIELDS).map((name) => [name, String(form.get(name) ?? '')])
		);
		const contents = readContentsForm(form);
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const saved = await asViewer(locals, async (db) => {
			const sheet = await showAttendanceSheet(db, params.seance);
			if (!sheet) return null;
			const marks = readQuickSheet(form, sheet.lines);
			if (!(marks instanceof Map)) return marks;
			const unexpected = readUnexpected(form);
			if ('refusal' in unexpected) return unexpected;
			const known = readKnown(form);
			return saveSheet(db, { seanceId: params.seance, marks, known, contents, unexpected, today });
		});
		if (!saved) error(404, { message: GONE });
		if ('refusal' in saved) {
			return fail(saved.refusal === 'conflict' ? 409 : 400, {
				message:
					saved.refusal === 'conflict'
						? 'Quelqu’un a noté cette séance entre-temps\u00a0: ouvrez la feuille pour comparer.'
						: saved.message,
				typed,
				unexpected: typedUnexpected(form),
				sent: contents
			});
		}
		redirect(303, `/equipe/ateliers/seances/${params.seance}`);
	}
};
