import * as v from 'valibot';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { AFTER_ANSWERS, RENEWAL_ANSWERS } from './follow-up.ts';
import { SPOKEN_ANSWERS } from './yearly-ask.ts';

const inscription = chosenId('La liste a changé\u00a0: rechargez la page.');
const answered = <const Answers extends readonly string[]>(answers: Answers) =>
	pressed(answers, 'Choisissez une réponse.');
const chosen = (message: string) =>
	v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid(message))], message), '');

/** What somebody answers three months after a course, and where she comes again. */
export const CallForm = v.object({
	inscription,
	reponse: answered(AFTER_ANSWERS),
	creneau: chosen('Choisissez le créneau où la personne viendra.'),
	programme: chosen('Choisissez la formation attendue.'),
	oublis: v.array(v.pipe(v.string(), v.maxLength(120)))
});

/** Whether somebody goes on another year. */
export const RenewalForm = v.object({ inscription, reponse: answered(RENEWAL_ANSWERS) });

const personne = chosenId('La liste a changé\u00a0: rechargez la page.');

/** What somebody answers when she is asked again, each year, and of which list she then is. */
export const YearlyForm = v.object({
	personne,
	reponse: answered(SPOKEN_ANSWERS),
	programme: chosen('Choisissez la formation attendue.')
});

/** To whom the letters of the year go. */
export const YearlyLettersForm = v.object({
	destinataire: v.array(v.pipe(v.string(), v.uuid('Choisissez dans la liste de la page.')))
});

/** Who may be asked again after all. */
export const AskAgainForm = v.object({ personne });
