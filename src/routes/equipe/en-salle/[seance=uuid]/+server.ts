import { error, json } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	readPocketSheet,
	receivePocketMarks
} from '#lib/features/learning/workshops/index.server.ts';
import {
	POCKET_OWNER_FIELD,
	readSheetForm,
	readUnexpected,
	sayConflicts
} from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';

/** A sheet for the phone of whoever asks: never for a desk that several people share. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { staffId } = requireDeed(locals.viewer, 'mark-attendance');
	if (locals.signIn!.isAtDesk) {
		error(403, {
			message: 'Un poste partagé ne garde aucune feuille\u00a0: prenez votre téléphone.'
		});
	}
	const sheet = await asViewer(locals, (db) => readPocketSheet(db, params.seance, staffId));
	if (!sheet) error(404, { message: GONE });
	if (sheet.cancelled) {
		error(409, {
			message: 'Cette séance est annulée\u00a0: rétablissez-la avant de noter les présences.'
		});
	}
	const { cancelled: _cancelled, ...told } = sheet;
	return json(told);
};

/** The marks of a phone, sent with the key of their form: twice sent, once recorded. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const viewer = requireDeed(locals.viewer, 'mark-attendance');
	const posted = await request.formData();
	if (posted.get(POCKET_OWNER_FIELD) !== viewer.staffId) {
		error(409, {
			message:
				'Ces présences ont été notées par une autre personne\u00a0: elle seule peut les envoyer.'
		});
	}
	const form = readSheetForm(posted);
	if ('refusal' in form) error(400, { message: form.message });
	const unexpected = readUnexpected(posted);
	if ('refusal' in unexpected) error(400, { message: unexpected.message });
	const { marks, known } = form;
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const saved = await asViewer(locals, (db) =>
		receivePocketMarks(db, { seanceId: params.seance, marks, known, unexpected, today })
	);
	if (!saved) error(404, { message: GONE });
	if (!('refusal' in saved)) return json({ saved: saved.saved });
	if (saved.refusal !== 'differs') error(409, { message: saved.message });
	const { message, gone, added } = saved;
	const conflicts = sayConflicts(saved.conflicts, viewer.centre.timeZone);
	return json({ message, differs: { conflicts, gone, added } }, { status: 409 });
};
