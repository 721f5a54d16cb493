import * as v from 'valibot';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { LONGEST_THEME } from './next-subjects.ts';

const theme = v.pipe(
	v.string(),
	v.trim(),
	v.maxLength(LONGEST_THEME, 'Dites-le en moins de mots.')
);

/** A question, in ten seconds: a theme already known or typed, and whether it was solved. */
export const QuestionForm = v.pipe(
	v.object({
		connu: v.optional(theme, ''),
		question: v.optional(theme, ''),
		issue: pressed(['resolue', 'a-revoir'], 'Dites si la question est résolue.')
	}),
	v.forward(
		v.check(
			({ connu, question }) => connu !== '' || question !== '',
			'Choisissez une question, ou écrivez-la en quelques mots.'
		),
		['question']
	),
	v.transform(({ connu, question, issue }) => ({
		// What is typed is newer than what stays ticked above it.
		theme: question || connu,
		isSolved: issue === 'resolue'
	}))
);

/** A question that is taken back. */
export const QuestionUndoForm = v.object({ question: chosenId() });

/** What the team says of a question that comes back. */
export const ProposalForm = v.object({
	theme: v.pipe(theme, v.minLength(1, 'La page a changé\u00a0: rechargez-la.')),
	reponse: pressed(['taught', 'declined'], 'Choisissez une réponse.')
});
export type ProposalAnswer = v.InferOutput<typeof ProposalForm>['reponse'];
