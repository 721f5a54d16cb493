import {
	listAbsenceCalls,
	noteAbsenceCall,
	undoAbsenceCall
} from '#lib/features/learning/workshops/index.server.ts';
import { AbsenceCallForm, UndoCallForm } from '#lib/features/learning/workshops/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { absenteeLines } from '../absentee-lines.ts';
import type { Actions } from './$types';

export const load = shown('mark-attendance', async (db, { today }) => ({
	people: await absenteeLines(db, today),
	calls: await listAbsenceCalls(db, today)
}));

export const actions: Actions = deeds({
	appel: deed(
		'mark-attendance',
		AbsenceCallForm,
		(db, { inscription, seance, suite, mot, jour, raison }, { today }) =>
			noteAbsenceCall(db, {
				enrolmentId: inscription,
				seanceId: seance,
				outcome: suite,
				note: mot,
				today,
				...(suite === 'stopped' && { leftOn: jour, reason: raison })
			}),
		here
	),
	annuler: deed(
		'mark-attendance',
		UndoCallForm,
		(db, { appel }) => undoAbsenceCall(db, appel),
		here
	)
});
