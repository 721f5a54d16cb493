import { error, fail, redirect } from '@sveltejs/kit';
import { accessTo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	cancelSeance,
	contentsToTick,
	lastChange,
	listToTell,
	restoreSeance,
	saveSheet,
	showAttendanceSheet
} from '#lib/features/learning/workshops/index.server.ts';
import {
	markWord,
	readContentsForm,
	readSheetForm,
	readUnexpected,
	type ContentsForm,
	type SaidConflict,
	sayConflicts,
	typedUnexpected,
	type UnexpectedTyped
} from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { readGlances } from '../read-glances.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'see-workshops');
	const { sheet, tick, change } = await asViewer(locals, (db) =>
		together({
			sheet: sheetOf(db, params.seance),
			tick: contentsToTick(db, params.seance),
			change: changeOf(db, params.seance)
		})
	);
	if (!sheet) error(404, { message: GONE });
	const { closedAt, ...seance } = sheet.seance;
	return {
		showsMarks: accessTo('attendance', viewer.role) !== 'none',
		sheet: { ...sheet, seance },
		glances: sheet.glances,
		said: tick.said,
		contents: tick.contents,
		listHref: tick.programme && `/equipe/ateliers/programme/${tick.programme}/contenus`,
		change,
		closedOn: closedAt && momentIn(viewer.centre.timeZone, closedAt)
	};
};

async function sheetOf(db: Db, seanceId: string) {
	const sheet = await showAttendanceSheet(db, seanceId);
	return sheet && { ...sheet, glances: await readGlances(db, sheet.seance) };
}

/** What to say of a séance that is not as planned, or is again: then only if somebody must be told. */
async function changeOf(db: Db, seanceId: string) {
	const change = await lastChange(db, seanceId);
	if (!change || change.kind === 'cancelled') return null;
	const isPlanned = change.toldSince !== null;
	if (isPlanned && (await listToTell(db, seanceId, change)).length === 0) return null;
	return { kind: change.kind, fromDay: change.fromDay };
}

/** What the page shows of a sheet that was not recorded: who differs, and what was chosen. */
const refused = (
	message: string,
	typed: { contents: ContentsForm; unexpected: UnexpectedTyped[] },
	conflicts: Record<string, SaidConflict> = {},
	sent: Record<string, string> = {}
) => ({ message, conflicts, sent, ticked: typed.contents, unexpected: typed.unexpected });

export const actions: Actions = {
	enregistrer: async ({ request, locals, params, url }) => {
		const viewer = requireDeed(locals.viewer, 'mark-attendance');
		const posted = await request.formData();
		const form = readSheetForm(posted);
		const contents = readContentsForm(posted);
		const typed = { contents, unexpected: typedUnexpected(posted) };
		if ('refusal' in form) return fail(400, refused(form.message, typed));
		const sent = Object.fromEntries([...form.marks].map(([id, mark]) => [id, markWord(mark)]));
		const unexpected = readUnexpected(posted);
		if ('refusal' in unexpected) return fail(400, refused(unexpected.message, typed, {}, sent));
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const saved = await asViewer(locals, (db) =>
			saveSheet(db, { seanceId: params.seance, ...form, contents, unexpected, today })
		);
		if (!saved) error(404, { message: GONE });
		if ('refusal' in saved) {
			const conflicts =
				'conflicts' in saved ? sayConflicts(saved.conflicts, viewer.centre.timeZone) : {};
			return fail(409, refused(saved.message, typed, conflicts, sent));
		}
		redirect(303, url.pathname);
	},
	annuler: async ({ request, locals, params, url }) => {
		requireDeed(locals.viewer, 'mark-attendance');
		const reason = String((await request.formData()).get('raison') ?? '').slice(0, 300);
		const result = await asViewer(locals, (db) =>
			cancelSeance(db, { seanceId: params.seance, reason })
		);
		if ('refusal' in result) return fail(409, { message: result.message, reason });
		redirect(303, url.pathname);
	},
	retablir: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'mark-attendance');
		const result = await asViewer(locals, (db) => restoreSeance(db, params.seance));
		if ('refusal' in result) return fail(409, { message: result.message });
		redirect(303, url.pathname);
	}
};
