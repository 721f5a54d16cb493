import * as v from 'valibot';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { ABSENCE_CALL_OUTCOMES } from './absence-call.ts';

const CHANGED = 'La liste a changé\u00a0: rechargez la page.';
const words = (letters: number) =>
	v.pipe(v.string(), v.maxLength(letters, 'Dites-le en moins de mots.'));

/** What is said of a call after two absences; of who has stopped, since when and why. */
export const AbsenceCallForm = v.object({
	inscription: chosenId(CHANGED),
	seance: chosenId(CHANGED),
	suite: pressed(ABSENCE_CALL_OUTCOMES, CHANGED),
	mot: words(200),
	jour: v.string(),
	raison: words(300)
});

/** The call that was noted by mistake. */
export const UndoCallForm = v.object({ appel: chosenId(CHANGED) });
