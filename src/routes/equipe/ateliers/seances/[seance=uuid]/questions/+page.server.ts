import {
	noteQuestion,
	questionsOf,
	subjectsOf,
	undoQuestion
} from '#lib/features/learning/asked-questions/index.server.ts';
import {
	knownThemes,
	QuestionForm,
	QuestionUndoForm,
	USUAL_THEMES
} from '#lib/features/learning/asked-questions/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

type OnSeance = Doing<'seance'>;

export const load = shown(
	'mark-attendance',
	async (db, { params, today }: Asked<'seance'>) => {
		const found = await questionsOf(db, params.seance);
		if (!found) return null;
		const { subjects } = await subjectsOf(db, { programmeId: found.programme.id, today });
		return {
			...found,
			isAhead: found.seance.day > today,
			themes: knownThemes(subjects, USUAL_THEMES),
			next: subjects.slice(0, 3)
		};
	},
	'Cette séance n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	noter: deed(
		'mark-attendance',
		QuestionForm,
		(db, question, { params, today }: OnSeance) =>
			noteQuestion(db, { seanceId: params.seance, ...question, today }),
		here
	),
	reprendre: deed(
		'mark-attendance',
		QuestionUndoForm,
		(db, { question }, { params }: OnSeance) =>
			undoQuestion(db, { seanceId: params.seance, questionId: question }),
		here
	)
});
