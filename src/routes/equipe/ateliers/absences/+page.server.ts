import { fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	listAbsenceCalls,
	noteAbsenceCall,
	undoAbsenceCall
} from '#lib/features/learning/workshops/index.server.ts';
import { isAbsenceCallOutcome } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import { absenteeLines } from '../absentee-lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'mark-attendance');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	return asViewer(locals, async (db) => ({
		people: await absenteeLines(db, today),
		calls: await listAbsenceCalls(db, today)
	}));
};

const CHANGED = { message: 'La liste a changé\u00a0: rechargez la page.' };

export const actions: Actions = {
	appel: async ({ request, locals, url }) => {
		const viewer = requireDeed(locals.viewer, 'mark-attendance');
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '');
		const [enrolmentId, seanceId, outcome] = [text('inscription'), text('seance'), text('suite')];
		if (!isId(enrolmentId) || !isId(seanceId) || !isAbsenceCallOutcome(outcome)) {
			return fail(400, CHANGED);
		}
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const noted = await asViewer(locals, (db) =>
			noteAbsenceCall(db, {
				enrolmentId,
				seanceId,
				outcome,
				note: text('mot').slice(0, 200),
				today,
				...(outcome === 'stopped' && { leftOn: text('jour'), reason: text('raison').slice(0, 300) })
			})
		);
		if ('refusal' in noted) return fail(409, { message: noted.message });
		redirect(303, url.pathname);
	},
	annuler: async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'mark-attendance');
		const callId = String((await request.formData()).get('appel') ?? '');
		if (!isId(callId)) return fail(400, CHANGED);
		const undone = await asViewer(locals, (db) => undoAbsenceCall(db, callId));
		if ('refusal' in undone) return fail(409, { message: undone.message });
		redirect(303, url.pathname);
	}
};
